import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliseconds, minutes } from '../shared/domain/time.ts'
import { inSequence, speech, speeches, T0 } from '../shared/testing/agendas.ts'
import { actor } from '../shared/testing/rehearsal.ts'
import { deafPoller, deafSocket, deafStream, deafUpgraded } from './testing/deaf.ts'
import { eventually, sleep } from './testing/eventually.ts'
import { meeting, sample } from './testing/sample.ts'
import { startTestServer, type TestServer } from './testing/testServer.ts'

/** Long enough that a few hundred views are more than the system's own buffers take. */
const long = meeting({
  slots: inSequence(
    T0,
    Array.from({ length: 400 }, (_, n) => speeches(`slot-${n}`, minutes(1), [speech(`segment-${n}`, 'mingeirou')])),
  ),
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([long])
})
afterAll(() => server.close())

test('LNK-8 a reader that never reads is cut off, over both doors, and gets the whole when it returns', async () => {
  const deaf = [
    await deafStream(server.url, 'small'),
    await deafSocket(server.url, 'small'),
    await deafUpgraded(server.url, 'small'),
  ]
  const poller = await deafPoller(server.url, 'small')
  const reader = await server.sit(null)

  const show = server.app.shows.find('small')
  if (show === null) throw new Error('the show is open')
  const moderator = actor('moderator', 'moderator')
  await show.press({ id: randomUUID(), command: sample.StartShow }, moderator)
  for (let n = 0; n < 300; n++) {
    const by = milliseconds(n % 2 === 0 ? 60_000 : -60_000)
    await show.press({ id: randomUUID(), command: { type: 'AddTime', turn: 2, to: 'turn', by } }, moderator)
    // Everything is in this one process: a reader that does read needs its turn to.
    await sleep(1)
  }
  await reader.sees(302)
  expect(reader.views).toHaveLength(302)
  expect((await fetch(poller)).status, 'who had stopped polling has no session any more').toBe(400)

  // Reading what still lies in the buffers, one comes to the end; a connection that was kept would have none.
  let left = deaf.length
  for (const each of deaf) each.once('close', () => left--).resume()
  await eventually(() => expect(left).toBe(0))
  expect((await server.sit(null)).latest()).toMatchObject({ revision: 302, agenda: { id: 'small' } })
}, 30_000)
