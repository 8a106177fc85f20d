import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { openLine } from './line.ts'
import { underAttack } from './underAttack.ts'

const { url, count } = underAttack()

// They wait for one server to lose patience, each on lines of its own.

test.concurrent('ACC-24 half requests are let go', async () => {
  const { hostname, port } = new URL(url())
  const halves = [
    'GET /api/v1/shows HTTP/1.1\r\nhost: x\r\n',
    'POST /api/v1/shows/small/commands HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\ncontent-type: application/json\r\n\r\n{',
    'POST /api/v1/shows/small/commands HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a"',
    '',
    'G',
  ]
  const held = halves.map((text) => {
    const socket: Socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(text)
    socket.resume()
    count('half requests held open')
    return new Promise<number>((resolve) => {
      const from = performance.now()
      socket.once('close', () => resolve(performance.now() - from))
    })
  })
  for (const lasted of await Promise.all(held)) expect(lasted).toBeLessThan(60_000)
}, 90_000)

test.concurrent('LNK-4 a peer that answers no heartbeat is gone after two, and one that never says who it is after five seconds', async () => {
  const silent = await openLine(url(), { show: 'small', key: null, protocol: PROTOCOL }, { answersPings: false })
  const nobody = await openLine(url(), null)
  count('silent peers', 2)
  const [silentFor, nobodyFor] = await Promise.all([silent.closed, nobody.closed])
  expect(silentFor).toBeLessThan(30_000)
  expect(silentFor).toBeGreaterThan(10_000)
  expect(nobodyFor).toBeLessThan(15_000)
}, 60_000)
