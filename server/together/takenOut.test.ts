import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import type { TestGuest } from '../../testing/server/guest.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { FELIPE, KALLIOPE, PIERRE } from '../../testing/show/agendas.ts'
import { meeting } from '../../testing/show/sample.ts'
import { linksSchema } from '../http/openapi/answerSchemas.ts'
import { loadAgenda } from '../loadAgenda.ts'
import { agendaText } from '../terminal.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const send = (agenda: Agenda) => server.api('/shows', { key: server.keyOf('admin'), body: writeAgenda(agenda) })
const opens = async (key: string | null) => (await server.api('/shows/small/view', { key })).status
const urls = async () => {
  const { body } = await server.api('/shows/small/links', { key: server.keyOf('admin') })
  return body.links as readonly { readonly role: string; readonly person: string | null; readonly url: string | null }[]
}

/** Resolves once the page was told and hung up on. */
async function closed(guest: TestGuest, told: () => boolean): Promise<number> {
  const since = performance.now()
  await eventually(() => {
    if (guest.socket.connected || !told()) throw new Error('it is still open')
  })
  return performance.now() - since
}

function without(person: string): Agenda {
  const agenda = meeting()
  return {
    ...agenda,
    people: agenda.people.filter(({ id }) => id !== person),
    booths: agenda.booths.map((booth) => ({
      ...booth,
      interpreters: booth.interpreters.filter(({ id }) => id !== person),
    })),
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((each) => (each.speaker === person ? { ...each, speaker: PIERRE } : each)),
    })),
  }
}

/** The chair holds the discussion, too. */
function chairedBy(person: string): Agenda {
  const agenda = meeting()
  return {
    ...agenda,
    chair: { ...agenda.chair, person },
    slots: agenda.slots.map((slot) =>
      slot.kind === 'discussion'
        ? { ...slot, segments: slot.segments.map((each) => ({ ...each, speaker: person })) }
        : slot,
    ),
  }
}

test.each([
  ['a speaker', 'speaker', KALLIOPE],
  ['an interpreter', 'interpreter', 'fr-2'],
] as const)(
  'ACC-50 %s whom another agenda takes out is out within a second, and back with the same link',
  async (_who, role, person) => {
    const key = server.keyOf(role, 'small', person)
    const guest = await server.sit(key)
    const other = await server.sit(server.keyOf('interpreter'))
    let told = false
    guest.socket.on('revoked', () => {
      told = true
    })
    expect((await send(without(person))).status).toBe(201)
    expect(await closed(guest, () => told)).toBeLessThan(2_000)
    expect(await opens(key)).toBe(401)
    expect(await server.knock({ key })).toBe('bad-key')
    expect(
      guest.views.every((view) => Number(view.revision) < 2),
      'it saw nothing of what came after',
    ).toBe(true)
    expect(other.socket.connected, 'whoever stays stays').toBe(true)
    expect((await urls()).find((link) => link.person === person)?.url).toBeNull()

    expect((await send(meeting())).status).toBe(201)
    expect(await opens(key)).toBe(200)
    expect((await urls()).filter((link) => link.person === person)).toHaveLength(1)
  },
)

test('ACC-50 a stream of somebody who is taken out ends, too', async () => {
  const key = server.keyOf('speaker', 'small', KALLIOPE)
  const response = await fetch(`${server.url}/api/v1/shows/small/view/stream`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const reading = response.text()
  await send(without(KALLIOPE))
  expect(await reading).toMatch(/event: revoked/)
})

test('ACC-51 an edit that brings somebody in gives a link, its undo closes it, and bringing them back opens it again', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  const person = { id: 'silva', name: 'Ana Silva', sayAs: null, function: null, organisation: null }
  const segment = { id: '4-9', title: null, speaker: 'silva', language: 'en', assumed: true, duration: null }
  const add = () => moderator.press({ type: 'EditAgenda', edit: { edit: 'add-person', person } })
  const speak = () =>
    moderator.press({
      type: 'EditAgenda',
      edit: { edit: 'add-segment', at: { slot: 'closing', after: null }, segment },
    })
  const undo = () => moderator.press({ type: 'Undo', revision: moderator.latest().live.undo[0]?.revision ?? 0 })
  const done = async (pressed: Promise<{ readonly ok: boolean; readonly revision?: number }>) => {
    const answer = await pressed
    expect(answer.ok).toBe(true)
    await moderator.sees(answer.revision ?? 0)
  }
  await done(add())
  await done(speak())
  const key = await eventually(() => server.keyOf('speaker', 'small', 'silva'))
  const guest = await server.sit(key)
  let told = false
  guest.socket.on('revoked', () => {
    told = true
  })
  await done(undo())
  expect(guest.socket.connected, 'still among the people').toBe(true)
  await done(undo())
  expect(await closed(guest, () => told)).toBeLessThan(2_000)
  expect(await opens(key)).toBe(401)
  await done(add())
  expect(await opens(key)).toBe(200)
})

test('ACC-51 links that are listed once an edit is answered have the link of whoever it adds', async () => {
  const key = server.keyOf('moderator')
  for (const id of ['noor', 'rui', 'mei']) {
    const person = { id, name: `TestGuest ${id}`, sayAs: null, function: null, organisation: null }
    const command = { type: 'EditAgenda', edit: { edit: 'add-person', person } }
    const pressed = await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command } })
    expect(pressed.status).toBe(200)
    const listed = linksSchema.parse((await server.api('/shows/small/links', { key })).body).links
    expect(listed.filter((link) => link.person === id && link.url !== null)).toHaveLength(1)
  }
})

test('ACC-52 another chair has another moderator’s link, and the one of the former chair opens nothing', async () => {
  const key = server.keyOf('moderator')
  const guest = await server.sit(key)
  const mine = await server.api('/shows/small/links', {
    key: server.keyOf('admin'),
    body: { role: 'moderator', person: KALLIOPE },
  })
  const handed = mine.body.url.split('#key=')[1]
  let told = false
  guest.socket.on('revoked', () => {
    told = true
  })
  expect((await send(chairedBy(PIERRE))).status).toBe(201)
  await closed(guest, () => told)
  expect([await opens(key), await opens(handed)], 'one that was handed out by hand stays').toEqual([401, 200])
  const desks = (await urls()).filter((link) => link.role === 'moderator' && link.url !== null)
  expect(desks.map((link) => link.person)).toEqual([KALLIOPE, PIERRE])
  await send(chairedBy(FELIPE))
  expect(await opens(key)).toBe(200)
})

/** The second interpreter of the French booth works in the English one. */
function movedBooth(): Agenda {
  const agenda = meeting()
  const [en, fr] = agenda.booths
  if (en === undefined || fr === undefined) throw new Error('two booths')
  const moved = fr.interpreters.filter(({ id }) => id === 'fr-2')
  return {
    ...agenda,
    booths: [
      { ...en, interpreters: [...en.interpreters, ...moved] },
      { ...fr, interpreters: fr.interpreters.filter(({ id }) => id !== 'fr-2') },
    ],
  }
}

test('ACC-53 an interpreter who moved works in the new booth with the same link', async () => {
  const key = server.keyOf('interpreter', 'small', 'fr-2')
  await send(movedBooth())
  expect((await server.sit(key)).latest().me).toMatchObject({ person: 'fr-2', booth: 'en' })
})

test('ACC-53 their open pages and streams come anew for it, and are not told that they may not', async () => {
  const key = server.keyOf('interpreter', 'small', 'fr-2')
  const [page, stays] = [await server.sit(key), await server.sit(server.keyOf('interpreter', 'small', 'fr-1'))]
  let revoked = 0
  page.socket.on('revoked', () => revoked++)
  const reading = fetch(`${server.url}/api/v1/shows/small/view/stream`, {
    headers: { authorization: `Bearer ${key}` },
  }).then((response) => response.text())
  await eventually(() => expect(page.mine.at(-1)?.booth).toMatchObject({ id: 'fr' }))
  await send(movedBooth())
  expect(await closed(page, () => true)).toBeLessThan(1_000)
  expect(await reading).not.toContain('event: revoked')
  expect([revoked, stays.socket.connected]).toEqual([0, true])

  const back = await server.sit(key)
  expect(back.latest().me).toMatchObject({ booth: 'en' })
  const told = back.mine.length
  expect(await back.press({ type: 'SetMic', on: true })).toMatchObject({ ok: true })
  await eventually(() => expect(back.mine.length).toBeGreaterThan(told))
  const { body } = await server.api('/shows/small/view', { key })
  expect(back.mine.at(-1)).toEqual(body.mine)
})

test('ACC-53 what they ask while they are moved is answered as theirs, in the new booth', async () => {
  const key = server.keyOf('interpreter', 'small', 'fr-2')
  const body = JSON.stringify({ id: randomUUID(), command: { type: 'SetMic', on: true } })
  const { hostname, port } = new URL(server.url)
  const headers = { 'content-length': body.length, authorization: `Bearer ${key}` }
  const asking = request({ hostname, port, method: 'POST', path: '/api/v1/shows/small/commands', headers })
  asking.write(body.slice(0, 1))
  await sleep(100)
  await send(movedBooth())
  asking.end(body.slice(1))
  const [response] = await once(asking, 'response')
  expect(response.statusCode).toBe(200)
  const { body: seen } = await server.api('/shows/small/view', { key })
  const mic = seen.mine.booth.mics.find((each: { readonly person: string }) => each.person === 'fr-2')
  expect([seen.mine.booth.id, mic.onSince]).toEqual(['en', expect.any(Number)])
})

test('JRN-9 an unchanged file does not take the place of what was sent since; a changed one does, and that is said', async () => {
  const title = () => server.app.shows.find('small')?.history().show.agenda.title
  await send(meeting({ title: 'Sent' }))
  expect((await loadAgenda(server.app, meeting())).news).toBe('kept-sent')
  expect(title()).toBe('Sent')
  const { news } = await loadAgenda(server.app, meeting({ title: 'Written anew' }))
  expect(news).toBe('replaced-sent')
  expect(agendaText(news ?? 'kept-sent', 'small', 'my-event.json')).toMatch(
    /^"small" has the agenda of my-event\.json now.*replaced the one that was sent to \/api\/v1\/shows\. Send that one again/,
  )
  expect(title()).toBe('Written anew')
  for (const again of ['Written anew', 'Once more'])
    expect((await loadAgenda(server.app, meeting({ title: again }))).news, 'nothing was sent since').toBeNull()
})

test('JRN-9 a file that says what was sent is no news; one whose show was only ever sent replaces it, and that is said', async () => {
  await send(meeting({ title: 'Sent' }))
  expect((await loadAgenda(server.app, meeting({ title: 'Sent' }))).news).toBeNull()
  await send(meeting({ id: 'second' }))
  expect((await loadAgenda(server.app, meeting({ id: 'second', title: 'A file at last' }))).news).toBe('replaced-sent')
})
