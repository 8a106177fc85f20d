import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Role, roles } from '../../../shared/domain/actor.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { readAgenda } from '../../../shared/files/agenda/readAgenda.ts'
import { writeAgenda } from '../../../shared/files/write.ts'
import { eventually, sleep } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { meeting, sample } from '../../../testing/show/sample.ts'
import { createAudiences } from '../../show/audiences.ts'
import { apiView, viewOf } from '../../show/views.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer([meeting(), meeting({ id: 'other' })])
})
afterEach(() => server.close())

test('LNK-5 whoever joins gets the whole at once, and nobody else hears of it', async () => {
  const first = await server.sit(server.keyOf('moderator'))
  const before = first.packets.length
  const joined = await Promise.all(roles.map((role) => server.sit(server.keyOf(role))))
  for (const guest of joined) {
    expect(guest.views).toHaveLength(1)
    expect(guest.latest().agenda?.id).toBe('small')
  }
  expect(joined.map((guest) => guest.latest().me?.role ?? 'public')).toEqual(roles)
  for (const guest of joined) guest.leave()
  await sleep(200)
  expect(first.packets.slice(before).filter((type) => type !== 'ping')).toEqual([])
})

test('LNK-6 everybody is told once a revision what changed for their role, and the agenda only where it did', async () => {
  const guests = await Promise.all(roles.map((role) => server.sit(server.keyOf(role))))
  const said: unknown[][] = guests.map(() => [])
  for (const [index, guest] of guests.entries()) {
    guest.socket.on('change', ({ change }) => said[index]?.push(Object.keys(change)))
  }
  const changed = { ...writeAgenda(meeting()), subtitle: 'Changed' }
  await server.api('/shows', { key: server.keyOf('admin'), body: changed })
  const moderator = guests[1]
  if (moderator === undefined) throw new Error('the second role is the moderator')
  await moderator.sees(2)
  await moderator.press(sample.StartShow)
  await moderator.press({ type: 'AddTime', turn: 3, to: 'turn', by: milliseconds(60_000) })
  for (const [index, guest] of guests.entries()) {
    await guest.finds(({ live }) => live.turn?.limit === milliseconds(360_000))
    expect(guest.views.map((view) => view.agenda.subtitle)).toEqual([null, 'Changed', 'Changed', 'Changed'])
    expect(said[index]).toEqual([['agenda'], ['live'], ['live']])
    const undo = guest.latest().live.undo.length
    expect([roles[index], undo > 0]).toEqual([roles[index], index < 2])
  }
})

/** The same as a file would be read. */
function read(agenda: unknown) {
  const reading = readAgenda(agenda)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.agenda
}

test.each<Role>(roles)(
  'AGD-29 %s gets instants over a socket, and the same in the shape of the file over HTTP',
  async (role) => {
    const key = server.keyOf(role)
    const guest = await server.sit(key)
    const view = await server.api('/shows/small/view', { key })
    const file = await server.api('/shows/small/agenda.json', { key })
    const { agenda } = guest.latest()
    if (agenda === undefined) throw new Error('whoever joins gets the agenda')
    expect(agenda.slots[0]).toMatchObject({ kind: 'speeches', start: meeting().start, short: null, fixedStart: false })
    expect(view.body).toMatchObject({ agenda: file.body })
    expect(file.body).toMatchObject({ slots: [{ duration: '5:00' }, {}, {}, {}] })
    expect(read(file.body)).toEqual(agenda)
  },
)

test('AGD-29 each shape is made once a role and agenda', async () => {
  const authority = server.app.shows.find('small')
  if (authority === null) throw new Error('the show is open')
  const seat = { link: 'x', person: null, booth: null, name: null }
  const audiences = createAudiences()
  for (const role of roles) {
    const actor = { ...seat, role }
    const [first, again] = [apiView(authority, audiences, actor), apiView(authority, audiences, actor)]
    expect(again.agenda).toBe(first.agenda)
    expect(viewOf(authority, audiences, actor).agenda).toBe(viewOf(authority, audiences, actor).agenda)
  }
})

test('JRN-1 shows do not see one another', async () => {
  const [here, there] = [await server.sit(server.keyOf('admin')), await server.sit(server.keyOf('admin'), 'other')]
  const id = '0b9c1a52-3f47-4d6e-8a51-2b7c9d0e1f23'
  await here.press(sample.StartShow, id)
  await here.sees(2)
  await sleep(100)
  expect(there.views.map((view) => view.live.status)).toEqual(['unstarted'])
  // An id is one show's: the other has not seen it.
  expect(await there.press(sample.StartShow, id)).toEqual({ ok: true, revision: 2 })
  await there.sees(2)
  expect(here.views).toHaveLength(2)
})

test('ACC-6 a renewed key’s sockets are told and closed within a second; others stay', async () => {
  const link = server.app.links.list('small').find(({ role }) => role === 'interpreter')
  if (link === undefined) throw new Error('the meeting has interpreters')
  const key = server.app.links.keyOf(link)
  const [phone, laptop, moderator] = await Promise.all([
    server.sit(key),
    server.sit(key),
    server.sit(server.keyOf('moderator')),
  ])
  let told = 0
  for (const guest of [phone, laptop]) guest.socket.on('revoked', () => told++)
  const from = performance.now()
  const body = { renew: link.id }
  expect((await server.api('/shows/small/links', { key: server.keyOf('moderator'), body })).status).toBe(200)
  await eventually(() => expect([phone.socket.connected, laptop.socket.connected]).toEqual([false, false]))
  expect(performance.now() - from).toBeLessThan(1_000)
  expect(told).toBe(2)
  expect(moderator.socket.connected).toBe(true)
  expect(await server.knock({ key })).toBe('bad-key')
})
