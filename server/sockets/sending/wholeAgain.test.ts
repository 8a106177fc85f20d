import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, sleep } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('LNK-51 who asks often for the whole gets it three times, then once for all the rest with its next heartbeat', async () => {
  const guest = await server.sit(server.keyOf('moderator'))
  for (let n = 0; n < 60; n += 1) guest.socket.emit('whole')
  await eventually(() => expect(guest.views).toHaveLength(4))
  expect(await guest.press(sample.StartShow), 'and presses beside that').toMatchObject({ ok: true })
  const asked = performance.now()
  while (guest.views.length < 5 && performance.now() - asked < 8_000) await sleep(100)
  await sleep(500)
  expect(guest.views, 'the first, three more, and one that makes good what was left out').toHaveLength(5)
  expect(guest.latest()).toMatchObject({ revision: 2, live: { status: 'live' } })
}, 20_000)
