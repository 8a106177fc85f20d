// What `ws` alone costs, in a process of its own: a view on joining, a heartbeat in five seconds, an answer to each probe.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const HEARTBEAT = 5_000
const TURNS = 10
const VIEW = `42["view",${JSON.stringify({ revision: 'bare', agenda: 'x'.repeat(Number(process.env.VIEW_BYTES)) })}]`

/** @type {Set<import('ws').WebSocket>[]} */
const turns = Array.from({ length: TURNS }, () => new Set())
let next = 0
let turn = 0

const http = createServer((_request, response) => response.end())
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket) => {
  const mine = turns[next]
  next = (next + 1) % TURNS
  mine?.add(socket)
  socket.on('error', () => undefined)
  socket.on('close', () => mine?.delete(socket))
  socket.on('message', (data) => {
    const said = String(data)
    if (said.startsWith('40')) {
      socket.send(`40{"sid":"${randomUUID()}"}`)
      socket.send(VIEW)
    } else if (said.startsWith('42')) socket.send(`43${said.slice(2, said.indexOf('['))}[{"now":${Date.now()}}]`)
  })
  socket.send(`0{"sid":"${randomUUID()}","upgrades":[],"pingInterval":5000,"pingTimeout":60000,"maxPayload":65536}`)
})
setInterval(() => {
  turn = (turn + 1) % TURNS
  const beat = Buffer.from(`2${Date.now()}`)
  for (const socket of turns[turn] ?? []) socket.send(beat, { binary: false })
}, HEARTBEAT / TURNS)
http.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 4096 })
