import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { announce, createLines } from './announce.ts'
import { freeSender } from './frames.ts'
import type { Room, Seated } from './room.ts'

let http: HttpServer
let io: Room

beforeEach(async () => {
  http = createServer()
  io = new Server(http, { serveClient: false })
  io.on('connection', (socket) => void socket.join('hall'))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterEach(() => io.close())

/** Somebody in the hall, and what they were shown. */
async function sit(transport: 'websocket' | 'polling') {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const seated = once(io, 'connection')
  const client = dial(`http://127.0.0.1:${address.port}`, { transports: [transport], forceNew: true })
  const seen: number[] = []
  client.on('mine', ({ from }: { readonly from: number }) => seen.push(from))
  const [socket] = (await seated) as [Seated]
  await eventually(() => expect(client.connected).toBe(true))
  return { seen, socket, client }
}

/** Long ones have longer heads; none of it is what a page would show. */
function said(from: number, padding = 0): string {
  return JSON.stringify({ from, change: ['é'.repeat(padding)] })
}

const swift = createLines({ askedAt: () => null }, () => 0)

test('LNK-31 a view is written straight to a line on which nothing waits', async () => {
  const { seen, socket, client } = await sit('websocket')
  expect(freeSender(socket.conn)).not.toBeNull()
  const packets: string[] = []
  socket.conn.on('packetCreate', ({ type }: { readonly type: string }) => packets.push(type))
  for (const [index, padding] of [0, 100, 40_000].entries()) {
    await eventually(() => expect(freeSender(socket.conn)).not.toBeNull())
    announce(io, swift, 'hall', 'mine', said(index + 1, padding))
    await eventually(() => expect(seen).toHaveLength(index + 1))
  }
  expect(seen).toEqual([1, 2, 3])
  expect(packets).not.toContain('message')
  client.disconnect()
})

test('LNK-31 what waits on a line is not overtaken', async () => {
  const { seen, socket, client } = await sit('websocket')
  socket.emit('mine', { from: 1, change: [] })
  expect(freeSender(socket.conn)).toBeNull()
  announce(io, swift, 'hall', 'mine', said(2))
  announce(io, swift, 'hall', 'mine', said(3, 40_000))
  announce(io, swift, 'hall', 'mine', said(4))
  await eventually(() => expect(seen).toEqual([1, 2, 3, 4]))
  client.disconnect()
})

test('LNK-31 a line without a websocket gets the view too, and a line that is gone harms nobody', async () => {
  const polling = await sit('polling')
  const gone = await sit('websocket')
  const last = await sit('websocket')
  gone.socket.conn.request.socket.destroy()
  announce(io, swift, 'hall', 'mine', said(1))
  await eventually(() => expect(polling.seen).toEqual([1]))
  await eventually(() => expect(last.seen).toEqual([1]))
  announce(io, swift, 'empty', 'mine', said(2))
  expect(gone.seen).toEqual([])
  for (const { client } of [polling, gone, last]) client.disconnect()
})
