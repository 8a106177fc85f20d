import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '../../shared/domain/time.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { inSequence, speech, speeches, T0 } from '../../testing/show/agendas.ts'
import { meeting, sample } from '../../testing/show/sample.ts'
import { loadAgenda } from '../loadAgenda.ts'

/** More than an agenda may take as it is sent, though its file is not that long. */
const large = (id: string) =>
  meeting({
    id,
    slots: inSequence(
      T0,
      Array.from({ length: 450 }, (_, n) =>
        speeches(
          `slot-${n}`,
          minutes(2),
          [1, 2].map((k) => ({
            ...speech(`segment-${n}-${k}`, 'mingeirou'),
            title: 'A title of a usual length'.repeat(4),
          })),
        ),
      ),
    ),
  })

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([meeting()])
})
afterAll(() => server.close())

test('ACC-65 an agenda that is too large as it is sent is refused with its size, over the API and from a file', async () => {
  const body = writeAgenda(large('vast'))
  const { status, body: said } = await server.api('/shows', { key: server.keyOf('admin'), body })
  expect([status, said.code]).toEqual([409, 'agenda-full'])
  expect(said.detail).toMatch(/slots, segments or people\. It would take \d+\u00a0kB; 512\u00a0kB is the most\.$/)
  expect(said.over).toMatchObject({ bound: 512 * 1024 })
  expect(server.app.shows.find('vast')).toBe(null)
  await expect(loadAgenda(server.app, large('vast'))).rejects.toThrow(
    /^The agenda "vast" would take \d+ kB as it is sent to pages, and 512 kB is the most/,
  )
})

test('ACC-66 a started show goes on, whatever its file has become', async () => {
  const body = { id: randomUUID(), command: sample.StartShow }
  expect((await server.api('/shows/small/commands', { key: server.keyOf('moderator'), body })).status).toBe(200)
  expect(await loadAgenda(server.app, large('small'))).toMatchObject({ news: 'kept-started' })
})

test('ACC-65 a press that would make a part too large says how large, over a socket and over HTTP', async () => {
  const crew = await server.sit(server.keyOf('crew'))
  const authority = server.app.shows.find('small')
  const actor = { link: 'crew', role: 'crew' as const, person: null, booth: null, name: null }
  const enter = (n: number) => ({
    ...sample.EnterRequest,
    asker: { is: 'guest' as const, guest: { name: `${n} ${'语'.repeat(190)}`, organisation: '语'.repeat(190) } },
  })
  let refused = false
  for (let n = 0; n < 500 && !refused; n += 1) {
    refused = (await authority?.press({ id: randomUUID(), command: enter(n) }, actor))?.ok === false
  }
  const said = await crew.press(enter(1_000))
  expect(said).toMatchObject({ ok: false, code: 'list-full', over: { bound: 60 * 1024 } })
  const body = { id: randomUUID(), command: enter(1_001) }
  const answer = await server.api('/shows/small/commands', { key: server.keyOf('crew'), body })
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ code: 'list-full', over: { size: expect.any(Number), bound: 60 * 1024 } })
  expect(answer.body.over.size).toBeGreaterThan(60 * 1024)
  expect(answer.body.detail).toMatch(/ some must leave first,\D*It would take 6\d\u00a0kB; 60\u00a0kB is the most\.$/)
})
