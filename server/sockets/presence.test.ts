import { randomUUID } from 'node:crypto'
import { io as dial } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../shared/domain/actor.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { eventually } from '../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { ZITA } from '../../testing/show/agendas.ts'
import { sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const zita = () => server.keyOf('speaker', 'small', ZITA)

test('PPL-1 PPL-2 moderators are told who is connected, as whom, on which page, and since when', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  const speaker = await server.knock({
    auth: { show: 'small', key: zita(), protocol: PROTOCOL, view: 'stage' },
  })
  if (typeof speaker === 'string') throw new Error(speaker)
  const seen = await eventually(() => {
    const found = moderator.screens.at(-1)?.find((screen) => screen.person === ZITA)
    if (found === undefined) throw new Error('not told yet')
    return found
  })
  expect(seen).toMatchObject({ role: 'speaker', view: 'stage', stale: false })
  expect(speaker.screens, 'nobody else is told').toEqual([])
  speaker.leave()
  await eventually(() => expect(moderator.screens.at(-1)?.some((screen) => screen.person === ZITA)).toBe(false))
})

test('PPL-3 PPL-4 a screen says which one it is, and goes to a page of its own scope only', async () => {
  const speaker = await server.sit(zita())
  const heard: unknown[] = []
  speaker.socket.on('identify', (said) => heard.push(said))
  speaker.socket.on('goTo', (said) => heard.push(said))
  const key = server.keyOf('moderator')
  const call = (body: unknown, as = key) => server.api('/shows/small/screens', { key: as, method: 'POST', body })
  const screen = speaker.socket.id
  expect((await call({ screen, do: 'identify' })).status).toBe(204)
  expect((await call({ screen, do: 'show', view: 'stage' })).status).toBe(204)
  expect((await call({ screen, do: 'show', view: 'moderator' })).body.code).toBe('bad-page')
  expect((await call({ screen: 'nobody', do: 'identify' })).body.code).toBe('unknown-screen')
  expect((await call({ screen, do: 'dance' })).body.code).toBe('malformed')
  expect((await call({ screen, do: 'identify' }, zita())).status).toBe(403)
  await eventually(() => expect(heard).toEqual([{ name: 'Zita Cabais' }, { view: 'stage' }]))
  const { screens } = (await server.api('/shows/small/screens', { key })).body
  expect(screens.map((each: { readonly id: string }) => each.id)).toContain(screen)
})

test('MSG-7 what is for one key alone goes to that key alone, and only when it changed', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  const guests = await Promise.all(roles.map((role) => server.sit(server.keyOf(role))))
  const speaker = await server.sit(zita())
  const text = 'Please conclude'
  const sent = await moderator.press({
    type: 'SendMessage',
    audience: { to: 'person', person: ZITA },
    text,
    weight: 'note',
    lasts: null,
  })
  expect(sent.ok).toBe(true)
  await eventually(() => expect(speaker.mine.at(-1)?.messages).toMatchObject([{ text, seen: [] }]))
  for (const [index, guest] of guests.entries()) {
    expect(guest.mine.flatMap(({ messages }) => messages)).toEqual([])
    expect(guest.mine.length).toBeLessThanOrEqual(1)
    const live = JSON.stringify(guest.latest().live)
    const role = roles[index] ?? 'public'
    expect([role, live.includes(text)]).toEqual([role, ['admin', 'moderator', 'crew'].includes(role)])
  }
  const told = speaker.mine.length
  const message = sent.ok ? sent.revision : 0
  expect(await speaker.press({ type: 'SeeMessage', message })).toMatchObject({ ok: true })
  await eventually(() => expect(speaker.mine.length).toBe(told + 1))
  expect(speaker.mine.at(-1)?.messages).toEqual([])
})

test('QUE-3 a list closes by itself at its hour', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  await moderator.press(sample.StartShow)
  expect(await moderator.press(sample.OpenList)).toMatchObject({ ok: true })
  const closing = { ...sample.CloseList, when: { after: milliseconds(1_000) } } as const
  expect(await moderator.press(closing)).toMatchObject({ ok: true })
  await moderator.finds(({ live }) => (live.queue.lists['qa']?.closesAt ?? null) !== null)
  // A closed list without limits of its own is as good as none.
  await moderator.finds(({ live }) => live.queue.lists['qa'] === undefined)
})

test('EDT-12 ACC-51 somebody who comes into the agenda has a link at once, and asks for the floor with it', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  const person = { id: 'ana-silva', name: 'Ana Silva', sayAs: null, function: null, organisation: null }
  const added = await moderator.press({ type: 'EditAgenda', edit: { edit: 'add-person', person } })
  expect(added).toMatchObject({ ok: true })
  const key: string = await eventually(async () => {
    const { links } = (await server.api('/shows/small/links', { key: server.keyOf('moderator') })).body
    const hers = links.find((link: { readonly person: string }) => link.person === 'ana-silva')
    expect(hers).toMatchObject({ role: 'speaker', personName: 'Ana Silva' })
    return hers.url.split('/small/speaker#key=')[1]
  })
  const ana = await server.sit(key)
  expect(ana.latest().me).toMatchObject({ role: 'speaker', person: 'ana-silva' })
  await moderator.press(sample.StartShow)
  await moderator.press(sample.OpenList)
  const body = { id: randomUUID(), command: sample.RequestFloor }
  expect((await server.api('/shows/small/commands', { key, body })).body).toMatchObject({ ok: true })
})

test('LNK-8 the list of screens comes before the view, and both are counted in what is said to be coming', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  await Promise.all(Array.from({ length: 150 }, () => server.sit(null)))
  await eventually(() => expect(moderator.screens.at(-1)?.length).toBeGreaterThan(150))
  const socket = dial(server.url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { show: 'small', key: server.keyOf('moderator'), protocol: PROTOCOL },
  })
  const came: { readonly event: string; readonly said: unknown }[] = []
  socket.onAny((event: string, said: unknown) => came.push({ event, said }))
  await eventually(() => expect(came.map(({ event }) => event)).toContain('view'))
  socket.disconnect()
  const first = came.slice(0, 3)
  expect(first.map(({ event }) => event)).toEqual(['coming', 'screens', 'view'])
  const [coming, ...whole] = first.map(({ said }) => said)
  const sent = whole.reduce((sum: number, said) => sum + Buffer.byteLength(JSON.stringify(said)), 0)
  const { bytes } = coming as { readonly bytes: number }
  expect(bytes).toBeGreaterThan(sent)
  expect(bytes).toBeLessThan(sent + 100)
})
