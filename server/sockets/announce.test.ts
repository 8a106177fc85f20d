import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { View } from '../../shared/protocol/view.ts'
import { eventually } from '../testing/eventually.ts'
import { announce, freeSender } from './announce.ts'
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
  client.on('view', (view: View) => seen.push(view.revision))
  const [socket] = (await seated) as [Seated]
  await eventually(() => expect(client.connected).toBe(true))
  return { seen, socket, client }
}

/** Long views have longer heads; none of it is what a page would show. */
function view(revision: number, padding = 0): View {
  return { revision, padding: 'é'.repeat(padding) } as unknown as View
}

test('LNK-31 a view is written straight to a line on which nothing waits', async () => {
  const { seen, socket, client } = await sit('websocket')
  expect(freeSender(socket.conn)).not.toBeNull()
  const packets: string[] = []
  socket.conn.on('packetCreate', ({ type }: { readonly type: string }) => packets.push(type))
  for (const [index, padding] of [0, 100, 40_000].entries()) {
    await eventually(() => expect(freeSender(socket.conn)).not.toBeNull())
    announce(io, 'hall', view(index + 1, padding))
    await eventually(() => expect(seen).toHaveLength(index + 1))
  }
  expect(seen).toEqual([1, 2, 3])
  expect(packets).not.toContain('message')
  client.disconnect()
})

test('LNK-31 what waits on a line is not overtaken', async () => {
  const { seen, socket, client } = await sit('websocket')
  socket.emit('view', view(1))
  expect(freeSender(socket.conn)).toBeNull()
  announce(io, 'hall', view(2))
  announce(io, 'hall', view(3, 40_000))
  announce(io, 'hall', view(4))
  await eventually(() => expect(seen).toEqual([1, 2, 3, 4]))
  client.disconnect()
})

test('LNK-31 a line without a websocket gets the view too, and a line that is gone harms nobody', async () => {
  const polling = await sit('polling')
  const gone = await sit('websocket')
  const last = await sit('websocket')
  gone.socket.conn.request.socket.destroy()
  announce(io, 'hall', view(1))
  await eventually(() => expect(polling.seen).toEqual([1]))
  await eventually(() => expect(last.seen).toEqual([1]))
  announce(io, 'empty', view(2))
  expect(gone.seen).toEqual([])
  for (const { client } of [polling, gone, last]) client.disconnect()
})
