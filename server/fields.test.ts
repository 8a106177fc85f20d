import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../shared/domain/actor.ts'
import type { Command } from '../shared/domain/show.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { ZITA } from '../shared/testing/agendas.ts'
import { eventually } from './testing/eventually.ts'
import { allowed, MODERATORS_SEE } from './testing/fields.ts'
import type { Guest } from './testing/guest.ts'
import { ROLES, sample } from './testing/sample.ts'
import { startTestServer, type TestServer } from './testing/testServer.ts'

/** Ids stand as `*`; an edit's and a command's own fields as well: their shapes are the protocol's. */
const OPEN =
  /^(live\.(plan|fates|clocks|readiness|booths)|live\.queue\.(lists|waiting)|live\.(notices\.what|undo\.command)|mine\.notices\.what)$/

function pathsOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    if (at === '' && key === 'agenda') return []
    const isOwn = key === 'is' && at.endsWith('.what')
    const path = `${at === '' ? '' : `${at}.`}${OPEN.test(at) && !isOwn ? '*' : key}`
    // What is within an edit or a command is theirs.
    return /\.(what|command)\.\*$/.test(path) ? [path] : [path, ...pathsOf(part, path)]
  })
}

let server: TestServer

const PERSON: Partial<Record<Role, string>> = { speaker: ZITA, interpreter: 'fr-1' }
const keyOf = (role: Role) => server.keyOf(role, 'small', PERSON[role])

/** A show with some of everything in it. */
beforeAll(async () => {
  server = await startTestServer()
  const press = async (role: Role, command: Command) => {
    const { status, text } = await server.api('/shows/small/commands', {
      key: keyOf(role),
      body: { id: randomUUID(), command },
    })
    if (status !== 200) throw new Error(`${command.type}: ${text}`)
  }
  const turn = () => server.app.shows.find('small')?.history().show.floor.turn?.id ?? null
  await press('moderator', sample.StartShow)
  await press('moderator', { type: 'StartSegment', turn: turn(), to: '2-1' })
  await press('speaker', { type: 'SetReady', person: ZITA, ready: true })
  await press('moderator', { type: 'OpenList', slot: 'brief' })
  await press('speaker', { ...sample.RequestFloor, slot: 'brief' })
  await press('crew', { ...sample.EnterRequest, slot: 'brief', asker: { is: 'person', person: 'pluim' } })
  await press('interpreter', { type: 'SetMic', on: true })
  await press('interpreter', sample.SetBoothReady)
  await press('interpreter', { type: 'AskHandover', partner: 'fr-2' })
  await press('interpreter', { ...sample.SendSignal, turn: turn() })
  await press('crew', sample.AddPaper)
  for (const role of ['speaker', 'interpreter', 'crew'] as const)
    await press('moderator', { ...sample.SendMessage, audience: { to: 'role', role } })
  await press('moderator', { ...sample.SendMessage, audience: { to: 'role', role: 'public' } })
  await press('moderator', { ...sample.SendMessage, audience: { to: 'person', person: ZITA } })
  const sent = server.app.shows.find('small')?.history().show.messages.sent ?? []
  const forBooths = sent.find(({ audience }) => audience.to === 'role' && audience.role === 'interpreter')
  const seeing = { id: randomUUID(), command: { type: 'SeeMessage', message: forBooths?.id } }
  await server.api('/shows/small/commands', { key: server.keyOf('interpreter', 'small', 'en-1'), body: seeing })
  await press('moderator', sample.EditAgenda)
  await press('moderator', {
    type: 'EditAgenda',
    edit: { edit: 'retime-segment', segment: '4-1', from: null, to: milliseconds(240_000) },
  })
  await press('moderator', { type: 'AddTime', turn: turn(), to: 'turn', by: milliseconds(60_000) })
})
afterAll(() => server.close())

async function streamed(role: Role): Promise<unknown> {
  const key = keyOf(role)
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  const { body } = await fetch(`${server.url}/api/v1/shows/small/view/stream`, { headers })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  while (!/event: view\ndata: .*\n\n/.test(heard)) heard += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return JSON.parse(/data: (.*)\n/.exec(heard)?.[1] ?? '')
}

async function overSocket(role: Role): Promise<Guest> {
  const guest = await server.sit(keyOf(role))
  if (role === 'admin' || role === 'moderator') await eventually(() => expect(guest.screens.length).toBeGreaterThan(0))
  return guest
}

test.each(ROLES)('ACC-2 %s gets these fields and no other, over each door', async (role) => {
  const doors = {
    http: (await server.api('/shows/small/view', { key: keyOf(role) })).body,
    stream: await streamed(role),
    socket: (await overSocket(role)).latest(),
  }
  for (const [door, view] of Object.entries(doors)) {
    const stray = [...new Set(pathsOf(view))].filter((path) => !allowed(role).has(path))
    expect([door, stray]).toEqual([door, []])
  }
})

test('ACC-2 each field of the table is seen by somebody: the show has some of everything', async () => {
  const seen = new Set<string>()
  for (const role of ROLES) {
    for (const path of pathsOf((await server.api('/shows/small/view', { key: keyOf(role) })).body))
      seen.add(`${role} ${path}`)
  }
  const unseen = ROLES.flatMap((role) => [...allowed(role)].map((path) => `${role} ${path}`)).filter(
    (each) => !seen.has(each),
  )
  expect(unseen).toEqual([])
})

test('ACC-2 only moderators are told who is connected', async () => {
  for (const role of ROLES) {
    const guest = await overSocket(role)
    expect([role, guest.screens.length > 0]).toEqual([role, MODERATORS_SEE.includes(role)])
  }
})
