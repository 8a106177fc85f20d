import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../testing/eventually.ts'
import { stall } from '../../../testing/server/deaf.ts'
import { openSocketRoom, type SocketRoom } from '../../../testing/server/socketRoom.ts'
import { freeSender, packetOf, post } from '../lines/frames.ts'
import { hangUpOnTheDeaf } from '../lines/hangUp.ts'
import { createLines } from '../lines/lines.ts'
import { announce } from './announce.ts'

let room: SocketRoom

beforeEach(async () => {
  room = await openSocketRoom()
  room.io.on('connection', (socket) => void socket.join('hall'))
})

afterEach(() => room.close())

/** Somebody in the hall, and what they were shown. */
async function sit(transport: 'websocket' | 'polling') {
  const { client, socket } = await room.sit(transport)
  const seen: number[] = []
  client.on('mine', ({ from }: { readonly from: number }) => seen.push(from))
  return { seen, socket, client }
}

/** Long ones have longer heads; none of it is what a page would show. */
function said(from: number, padding = 0): string {
  return JSON.stringify({ from, change: ['é'.repeat(padding)] })
}

const swift = createLines({ unansweredFor: () => 0, ahead: () => 0 }, () => 0)

test('LNK-31 a view is written straight to a line on which nothing waits', async () => {
  const { seen, socket, client } = await sit('websocket')
  expect(freeSender(socket.conn)).not.toBeNull()
  const packets: string[] = []
  socket.conn.on('packetCreate', ({ type }: { readonly type: string }) => packets.push(type))
  for (const [index, padding] of [0, 100, 40_000].entries()) {
    await eventually(() => expect(freeSender(socket.conn)).not.toBeNull())
    announce(room.io, swift, 'hall', 'mine', said(index + 1, padding))
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
  announce(room.io, swift, 'hall', 'mine', said(2))
  announce(room.io, swift, 'hall', 'mine', said(3, 40_000))
  announce(room.io, swift, 'hall', 'mine', said(4))
  await eventually(() => expect(seen).toEqual([1, 2, 3, 4]))
  client.disconnect()
})

/** Somebody who polls, and has stopped: what is sent waits in the engine. */
async function stopped() {
  const { socket, client } = await sit('polling')
  const goOn = stall(socket.conn)
  const engine = socket.conn as unknown as { readonly writeBuffer: readonly { readonly data?: string }[] }
  const bytes = () => engine.writeBuffer.reduce((sum, { data = '' }) => sum + Buffer.byteLength(data), 0)
  return { socket, client, goOn, bytes, texts: () => engine.writeBuffer.map(({ data }) => data ?? '') }
}

test('LNK-61 on a line that takes nothing 32 kB wait at most, and then one whole view, after what was sent before', async () => {
  const { socket, client, goOn, bytes, texts } = await stopped()
  const waiting = hangUpOnTheDeaf(room.io.engine)
  room.io.engine.emit('connection', socket.conn)
  const lines = createLines({ unansweredFor: () => 0, ahead: () => 0 }, waiting)
  for (let n = 1; n <= 500; n += 1) announce(room.io, lines, 'hall', 'change', said(n, 500))
  // Beside the texts, each frame has its head and the engine's mark.
  expect(waiting(socket.conn)).toBe(bytes() + 5 * texts().length)
  expect(bytes()).toBeLessThan(34_000)
  expect(bytes()).toBeGreaterThan(32_000)
  expect(lines.owes(socket)).toBe(true)

  // It has taken some: what it missed is still missing, so nothing comes before the whole.
  const before = texts()
  expect(lines.takes(socket)).toBe(false)
  lines.settle(socket)
  post(socket.conn, packetOf('message', '2["view",{"revision":500}]', null))
  expect(texts()).toEqual([...before, '2["view",{"revision":500}]'])
  expect(lines.owes(socket)).toBe(false)
  goOn()
  client.disconnect()
})

test('LNK-61 a line whose heartbeat is unanswered for two seconds is behind, however little waits', async () => {
  const { socket, client } = await sit('websocket')
  let unansweredFor = 1_999
  const lines = createLines({ unansweredFor: () => unansweredFor, ahead: () => 0 }, () => 0)
  expect(lines.takes(socket)).toBe(true)
  unansweredFor = 2_000
  expect(lines.takes(socket)).toBe(false)
  unansweredFor = 0
  expect([lines.takes(socket), lines.owes(socket)], 'until it has the whole').toEqual([false, true])
  lines.settle(socket)
  expect(lines.takes(socket)).toBe(true)
  client.disconnect()
})

test('LNK-8 changes go behind a whole view that is on its way, and each is no reason for another', async () => {
  const { socket, client } = await sit('websocket')
  let [ahead, waits] = [100_000, 132_768]
  const lines = createLines({ unansweredFor: () => 14_499, ahead: () => ahead }, () => waits)
  expect(lines.takes(socket)).toBe(true)
  waits += 1
  expect(lines.takes(socket), 'more than 32 kB beside it').toBe(false)
  lines.settle(socket)
  waits = 0
  ahead = 99_999
  expect(lines.takes(socket), 'and its time is over').toBe(false)
  client.disconnect()
})

test('LNK-61 who polls gets changes in their order, and the whole in its place among them', async () => {
  const { seen, socket, client } = await sit('polling')
  const whole: number[] = []
  client.on('view', ({ from }: { readonly from: number }) => whole.push(seen.length, from))
  for (let n = 1; n <= 60; n += 1) {
    announce(room.io, swift, 'hall', 'mine', said(n, n % 7 === 0 ? 5_000 : 0))
    if (n === 30) post(socket.conn, packetOf('message', '2["view",{"from":7}]', null))
    if (n % 20 === 0) await eventually(() => expect(seen).toHaveLength(n))
  }
  expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
  expect(whole).toEqual([30, 7])
  client.disconnect()
})

test('LNK-62 a packet in two pieces, of whatever length, is one message', async () => {
  const { seen, socket, client } = await sit('websocket')
  for (const [index, padding] of [0, 30, 100, 40_000].entries()) {
    const end = `,"change":["${'é'.repeat(padding)}"]}]`
    const packet = packetOf('message', `2["mine",{"from":${index}`, { text: end, bytes: Buffer.from(end) })
    post(socket.conn, packet)
    // The second waits behind the first, in the engine.
    post(socket.conn, packet)
  }
  await eventually(() => expect(seen).toEqual([0, 0, 1, 1, 2, 2, 3, 3]))
  client.disconnect()
})

test('LNK-31 a line without a websocket gets the view too, and a line that is gone harms nobody', async () => {
  const polling = await sit('polling')
  const gone = await sit('websocket')
  const last = await sit('websocket')
  gone.socket.conn.request.socket.destroy()
  announce(room.io, swift, 'hall', 'mine', said(1))
  await eventually(() => expect(polling.seen).toEqual([1]))
  await eventually(() => expect(last.seen).toEqual([1]))
  announce(room.io, swift, 'empty', 'mine', said(2))
  expect(gone.seen).toEqual([])
  for (const { client } of [polling, gone, last]) client.disconnect()
})
