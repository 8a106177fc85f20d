import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliseconds } from '../shared/domain/time.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { knock, sit } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'

let server: ServerProcess

beforeAll(async () => {
  // Little, so that what is kept of each shows at once.
  server = await startServerProcess(meeting(), { from: 'built', env: { NODE_OPTIONS: '--max-old-space-size=160' } })
})

afterAll(() => server?.close())

/** Begins sessions by polling, many on each line, never says who it is, and connects anew where it is hung up on. */
function flood(lines: number): () => void {
  const { hostname, port } = new URL(server.url)
  const begin = 'GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(30)
  const open = new Set<Socket>()
  let isOver = false
  const dial = () => {
    if (isOver) return
    const line = connect(Number(port), hostname)
    open.add(line)
    line.on('error', () => undefined)
    line.resume()
    const asking = setInterval(() => {
      if (line.writableLength < 20_000) line.write(begin)
    }, 20)
    line.once('close', () => {
      clearInterval(asking)
      open.delete(line)
      setTimeout(dial, 50)
    })
  }
  for (let n = 0; n < lines; n += 1) dial()
  return () => {
    isOver = true
    for (const line of open) line.destroy()
  }
}

test('LNK-4 ACC-28 thousands who begin to poll and never say who they are hold no memory and, five seconds later, no place', async () => {
  const desk = await sit(server.url, { key: ADMIN_KEY, show: 'small' })
  expect(await desk.press(sample.StartShow)).toMatchObject({ ok: true })
  const stop = flood(60)
  for (let n = 0; n < 16; n += 1) {
    await sleep(500)
    const by = milliseconds(n % 2 === 0 ? 60_000 : -60_000)
    const turn = desk.latest().live.turn?.id ?? null
    expect(await desk.press({ ...sample.AddTime, turn, by })).toMatchObject({ ok: true })
  }
  stop()
  const guest = await eventually(async () => {
    const came = await knock(server.url, { show: 'small', key: null })
    if (typeof came === 'string') throw new Error(came)
    return came
  }, 10_000)
  guest.leave()
  desk.leave()
  expect(server.said()).not.toMatch(/heap out of memory/)
}, 60_000)
