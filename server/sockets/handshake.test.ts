import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { forgetHandshake } from './handshake.ts'
import type { Room, Seated } from './room.ts'

let http: HttpServer
let io: Room

beforeEach(async () => {
  http = createServer()
  io = new Server(http, { serveClient: false })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterEach(() => io.close())

async function sit(transport: 'websocket' | 'polling') {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const seated = once(io, 'connection')
  const client = dial(`http://127.0.0.1:${address.port}`, {
    transports: [transport],
    forceNew: true,
    reconnection: false,
    extraHeaders: { 'x-long': 'x'.repeat(500) },
  })
  const [socket] = (await seated) as [Seated]
  await eventually(() => expect(client.connected).toBe(true))
  return { client, socket }
}

/** What `ws` has, under the engine's transport. */
function underOf(socket: Seated) {
  const { socket: under } = socket.conn.transport as unknown as { readonly socket: NodeJS.EventEmitter }
  return under
}

test('LNK-63 what a WebSocket’s handshake left behind is let go, and the line goes on', async () => {
  const { client, socket } = await sit('websocket')
  const { request } = socket.conn
  expect(request.headers['x-long'], 'the library still keeps them').toHaveLength(500)
  expect(socket.handshake.headers).toBe(request.headers)
  expect(request.rawHeaders.length).toBeGreaterThan(0)
  const names = () =>
    underOf(socket)
      .listeners('error')
      .map(({ name }) => name)
  expect(names()).toContain('onUpgradeError')
  expect(socket.conn.transport.listenerCount('headers')).toBe(1)

  forgetHandshake(socket)
  expect([request.headers, request.rawHeaders, socket.handshake]).toEqual([{}, [], {}])
  expect(names()).not.toContain('onUpgradeError')
  expect(names().length, 'an error of the line is still heard').toBeGreaterThan(0)
  expect(socket.conn.transport.listenerCount('headers')).toBe(0)

  const revoked = new Promise<void>((resolve) => client.on('revoked', resolve))
  socket.emit('revoked')
  await revoked
  underOf(socket).emit('error', new Error('cut'))
  await eventually(() => expect(client.connected).toBe(false))
})

test('LNK-63 of one that polls nothing is let go: each of its requests is a new one', async () => {
  const { client, socket } = await sit('polling')
  const { headers } = socket.conn.request
  forgetHandshake(socket)
  expect(socket.conn.request.headers).toBe(headers)
  expect(socket.handshake.headers).toBe(headers)
  client.disconnect()
})
