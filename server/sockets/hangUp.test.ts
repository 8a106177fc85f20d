import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stall } from '../testing/deaf.ts'
import { eventually } from '../testing/eventually.ts'
import { packetOf, post } from './frames.ts'
import { hangUpOnTheDeaf, type Waiting } from './hangUp.ts'
import type { Room, Seated } from './room.ts'

const MEGABYTE = 1024 * 1024

let http: HttpServer
let io: Room
let waiting: Waiting

beforeEach(async () => {
  http = createServer()
  io = new Server(http, { serveClient: false })
  waiting = hangUpOnTheDeaf(io.engine)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterEach(async () => {
  const closed = io.close()
  // A poll that is never answered would be waited for.
  http.closeAllConnections()
  await closed
})

async function sit(transport: 'websocket' | 'polling') {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const seated = once(io, 'connection')
  const client = dial(`http://127.0.0.1:${address.port}`, {
    transports: [transport],
    forceNew: true,
    reconnection: false,
  })
  const [socket] = (await seated) as [Seated]
  await eventually(() => expect(client.connected).toBe(true))
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
