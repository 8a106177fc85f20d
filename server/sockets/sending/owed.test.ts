import { once } from 'node:events'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, expect, test, vi } from 'vitest'
import { HEARTBEAT } from '../../../shared/protocol/beats.ts'
import { eventually } from '../../../testing/eventually.ts'
import type { EnteredSocket, SocketServer } from '../entered.ts'
import { hangUp } from '../lines/hangUp.ts'
import { createHeartbeats } from '../lines/heartbeats.ts'

const NOW = Date.UTC(2022, 4, 20, 12, 30)

afterEach(() => {
  vi.useRealTimers()
})

test('LNK-67 a heartbeat carries the server’s clock, unless the line is owed what was left out', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const http = createServer()
  const io: SocketServer = new Server(http, { serveClient: false })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  let whole = true
  let beats = 0
  const heartbeats = createHeartbeats<EnteredSocket>(() => NOW, {
    beat: () => {
      beats += 1
    },
    silent: () => undefined,
    isWhole: () => whole,
    gone: hangUp,
  })
  io.on('connection', (socket: EnteredSocket) => heartbeats.follow(socket.conn, socket))
  const client = dial(`http://127.0.0.1:${address.port}`, { transports: ['websocket'], forceNew: true })
  const heard: unknown[] = []
  client.on('connect', () => {
    client.io.engine.on('packet', ({ type, data }) => {
      if (type === 'ping') heard.push(data)
    })
  })
  await eventually(() => expect(client.connected).toBe(true))

  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(beats).toBe(1))
  whole = false
  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(beats, 'answered all the same').toBe(2))
  whole = true
  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(beats).toBe(3))
  expect(heard.map((data) => (data ? Number(data) : null))).toEqual([NOW, null, NOW])

  client.disconnect()
  heartbeats.stop()
  await io.close()
})
