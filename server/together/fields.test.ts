import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '../../shared/domain/actor.ts'
import { moderates } from '../../shared/domain/roles.ts'
import { eventually } from '../../testing/eventually.ts'
import { joined, streamed } from '../../testing/server/asSent.ts'
import { busyKey, fillShow, showOf } from '../../testing/server/busyShow.ts'
import { allowed, type FieldShape, fieldsOf } from '../../testing/server/fields.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { ZITA } from '../../testing/show/agendas.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await fillShow(server)
})
afterAll(() => server.close())

type Doors = readonly (readonly [door: string, shape: FieldShape, said: unknown])[]

/** All that a role can get, as it is sent. */
async function doorsOf(role: Role): Promise<Doors> {
  const key = busyKey(server, role)
  const get = async (path: string) => {
    const { status, body } = await server.api(`/shows/small/${path}`, { key })
    return status === 200 ? body : {}
  }
  const hers = showOf(server).queue.requests.find(({ asker }) => asker.is === 'person' && asker.person === ZITA)
  return [
    ['http', 'api', await get('view')],
    ['stream', 'api', (await streamed(server, key, '')).said],
    ['changes', 'wire', (await streamed(server, key, '?changes=1')).said],
    ['socket', 'wire', await joined(server, key)],
    ['papers', 'papers', await get('papers')],
    ['messages', 'messages', await get('messages')],
    ['request', 'request', await get(`requests?id=${hers?.id}`)],
  ]
}

test.each(roles)('ACC-2 %s gets these fields and no other, through each door', async (role) => {
  for (const [door, shape, said] of await doorsOf(role)) {
    const fields = new Set(fieldsOf(said, shape))
    const stray = [...fields].filter((path) => !allowed(role, shape).has(path))
    // The show has some of everything: what the table allows and nobody gets is no field.
    const unseen = [...allowed(role, shape)].filter((path) => !fields.has(path))
    expect([door, stray, unseen]).toEqual([door, [], []])
  }
})

test('ACC-2 only moderators are told who is connected', async () => {
  for (const role of roles) {
    const guest = await server.sit(busyKey(server, role))
    if (moderates(role)) await eventually(() => expect(guest.screens.length).toBeGreaterThan(0))
    expect([role, guest.screens.length > 0]).toEqual([role, moderates(role)])
  }
})
