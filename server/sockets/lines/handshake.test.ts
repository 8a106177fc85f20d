import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../testing/eventually.ts'
import { openSocketRoom, type SocketRoom } from '../../../testing/server/socketRoom.ts'
import type { EnteredSocket } from '../entered.ts'
import { forgetHandshake, letGoOfLine } from './handshake.ts'

let room: SocketRoom

beforeEach(async () => {
  room = await openSocketRoom()
})

afterEach(() => room.close())

function sit(transport: 'websocket' | 'polling') {
  return room.sit(transport, { reconnection: false, extraHeaders: { 'x-long': 'x'.repeat(500) } })
}

/** What `ws` has, under the engine's transport. */
function underOf(socket: EnteredSocket) {
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

test('LNK-63 the headers of one that polls stay: it may yet change to a WebSocket', async () => {
  const { client, socket } = await sit('polling')
  const { headers } = socket.conn.request
  forgetHandshake(socket)
  expect(socket.conn.request.headers).toBe(headers)
  expect(socket.handshake.headers).toBe(headers)
  client.disconnect()
})

test('LNK-63 whoever polls does not hold the line on which they began, and comes in all the same', async () => {
  room.io.engine.on('connection', letGoOfLine)
  const { client, socket } = await sit('polling')
  expect(socket.handshake.headers['x-long']).toHaveLength(500)
  expect(socket.handshake.query['transport']).toBe('polling')
  expect(socket.request.socket).toEqual({ remoteAddress: '127.0.0.1', encrypted: false })
  expect(socket.request.connection).toBe(socket.request.socket)
  client.disconnect()
})
