import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../testing/eventually.ts'
import { stall } from '../../../testing/server/deaf.ts'
import { openSocketRoom, type SocketRoom } from '../../../testing/server/socketRoom.ts'
import { packetOf, post } from './frames.ts'
import { hangUpOnTheDeaf, type UnsentBytes } from './hangUp.ts'

const MEGABYTE = 1024 * 1024

let room: SocketRoom
let waiting: UnsentBytes

beforeEach(async () => {
  room = await openSocketRoom()
  waiting = hangUpOnTheDeaf(room.io.engine)
})

afterEach(() => room.close())

async function sit(transport: 'websocket' | 'polling') {
  const { client, socket } = await room.sit(transport, { reconnection: false })
  return { client, socket, line: socket.conn }
}

const message = (length: number) => packetOf('message', `2["view","${'x'.repeat(length)}"]`, null)

test.each(['websocket', 'polling'] as const)(
  'LNK-8 by %s nobody is cut off for the size of the first view, however large it is, nor for what comes after it',
  async (transport) => {
    const { client, line } = await sit(transport)
    const sizes: number[] = []
    client.on('view', (text: unknown) => sizes.push(String(text).length))
    const goOn = stall(line)
    post(line, message(3 * MEGABYTE))
    post(line, message(MEGABYTE / 2))
    expect(line.readyState).toBe('open')
    expect(waiting(line)).toBeGreaterThan(3 * MEGABYTE)
    goOn()
    await eventually(() => expect(sizes).toEqual([3 * MEGABYTE, MEGABYTE / 2]))
    expect(waiting(line), 'nothing waits that was taken').toBe(0)
    expect(line.readyState).toBe('open')
    client.disconnect()
  },
)

test('LNK-8 what waits is counted in bytes, whatever the script, framed already or not', async () => {
  const { client, socket, line } = await sit('websocket')
  stall(line)
  post(line, packetOf('message', `2["change","${'ب'.repeat(1_000)}"]`, null))
  expect(waiting(line)).toBeGreaterThan(2_000)
  expect(waiting(line)).toBeLessThan(2_050)
  socket.emit('identify', { name: 'ب'.repeat(1_000) })
  expect(waiting(line)).toBeGreaterThan(4_000)
  expect(waiting(line)).toBeLessThan(4_100)
  client.disconnect()
})

test.each(['websocket', 'polling'] as const)(
  'LNK-8 by %s who asks on and takes nothing is cut off at 1 MB of answers beyond the whole view',
  async (transport) => {
    const { client, line } = await sit(transport)
    stall(line)
    post(line, message(3 * MEGABYTE))
    let answers = 0
    while (line.readyState === 'open' && answers < 200) {
      answers += 1
      post(line, message(10_000))
      await new Promise(setImmediate)
    }
    expect(answers).toBeGreaterThan(100)
    expect(answers).toBeLessThan(110)
    client.disconnect()
  },
)
