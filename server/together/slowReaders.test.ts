import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliseconds, minutes } from '../../shared/domain/time.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { deafPoller, deafSocket, deafStream, deafUpgraded, watchServerLines } from '../../testing/server/deaf.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { inSequence, speech, speeches, T0 } from '../../testing/show/agendas.ts'
import { actor } from '../../testing/show/rehearsal.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

/** Long enough that a few whole views are more than the system's own buffers take. */
const long = meeting({
  slots: inSequence(
    T0,
    Array.from({ length: 150 }, (_, n) =>
      speeches(`slot-${n}`, minutes(1), [{ ...speech(`segment-${n}`, 'mingeirou'), title: 'x'.repeat(500) }]),
    ),
  ),
})
/** What may wait beside the whole view. */
const BESIDE = 40_000
/** With five seconds more for each 20 kB of it, on a line that has answered nothing since. */
const GIVEN_UP = 40_000

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([long])
})
afterAll(() => server.close())

test('LNK-8 a reader that never reads is given up, over every door; nothing piles up for it, and it gets the whole when it returns', async () => {
  const lines = watchServerLines()
  const deaf = [
    await deafStream(server.url, 'small'),
    await deafSocket(server.url, 'small'),
    await deafUpgraded(server.url, 'small'),
  ]
  const poller = await deafPoller(server.url, 'small')
  const ofDeaf = lines.stop().filter(({ remotePort }) => deaf.some(({ localPort }) => localPort === remotePort))
  expect(ofDeaf).toHaveLength(deaf.length)
  const reader = await server.sit(null)
  const whole = JSON.stringify(reader.latest()).length
  expect(whole).toBeGreaterThan(100_000)

  const show = server.app.shows.find('small')
  if (show === null) throw new Error('the show is open')
  const moderator = actor('moderator', 'moderator')
  await show.press({ id: randomUUID(), command: sample.StartShow }, moderator)
  let most = 0
  let presses = 0
  let left = deaf.length
  for (const each of ofDeaf) each.once('close', () => left--)
  const from = performance.now()
  // Until the last of them is gone, the one that streams whole views last.
  while (left > 0 && performance.now() - from < GIVEN_UP + 15_000) {
    const by = milliseconds(presses % 2 === 0 ? 60_000 : -60_000)
    await show.press({ id: randomUUID(), command: { type: 'AddTime', turn: 2, to: 'turn', by } }, moderator)
    presses += 1
    most = Math.max(most, ...ofDeaf.map(({ writableLength }) => writableLength))
    // Everything is in this one process: a reader that does read needs its turn to.
    await sleep(50)
  }
  expect(left).toBe(0)
  expect(most).toBeLessThan(whole + BESIDE)
  await eventually(() => expect(reader.views).toHaveLength(2 + presses))
  expect((await fetch(poller)).status, 'who had stopped polling has no session any more').toBe(400)

  const returned = await server.sit(null)
  expect(returned.latest().live).toEqual(reader.latest().live)
}, 100_000)
