import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import type { Command } from '../../shared/domain/commands.ts'
import type { Show } from '../../shared/domain/show.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import { sleep } from '../eventually.ts'
import { MARTIJN, ZITA } from '../show/agendas.ts'
import { sample } from '../show/sample.ts'
import { SMALL, type TestServer } from './testServer.ts'

const PERSON: Partial<Record<Role, string>> = { speaker: ZITA, interpreter: 'fr-1' }

/** More than are told with their notes. */
const GUESTS = 45

/** The key of whom the busy show has most for. */
export function busyKey(server: TestServer, role: Role): string | null {
  return server.keyOf(role, SMALL, PERSON[role])
}

export function showOf(server: TestServer): Show {
  const authority = server.app.shows.find(SMALL)
  if (authority === null) throw new Error('the small show is open')
  return authority.history().show
}

/** A show with some of everything in it. */
export async function fillShow(server: TestServer): Promise<void> {
  const authority = server.app.shows.find(SMALL)
  if (authority === null) throw new Error('the small show is open')
  const press = async (role: Role, command: Command, person = PERSON[role]) => {
    const link = server.app.links
      .list(SMALL)
      .find((each) => each.role === role && (person === undefined || each.person === person))
    if (link === undefined) throw new Error(`there is a link for ${role}`)
    const by: Actor = { link: link.id, role, person: link.person, booth: link.booth, name: link.name }
    const said = await authority.press({ id: randomUUID(), command }, by)
    if (!said.ok) throw new Error(`${command.type}: ${said.code}`)
  }
  const turn = () => showOf(server).floor.turn?.id ?? null
  /** The request that the last press made. */
  const made = () => {
    const { queue, revision } = showOf(server)
    return queue.requests.find(({ changed }) => changed === revision)?.id ?? ''
  }
  const interrupt = async (name: string) => {
    const asker = { is: 'guest', guest: { name, organisation: null } } as const
    await press('crew', { ...sample.EnterRequest, kind: 'point-of-order', slot: 'brief', asker })
    await press('moderator', { type: 'GiveFloor', turn: turn(), request: made(), interrupt: true })
  }
  const asking = { kind: 'statement', language: 'fr', note: 'on funding', behalf: 'IOM' } as const

  await press('moderator', sample.StartShow)
  await press('crew', { ...sample.EnterRequest, slot: 'welcome', asker: { is: 'person', person: MARTIJN } })
  await press('moderator', { type: 'StartSegment', turn: turn(), to: '2-1' })
  await press('moderator', { type: 'CarryRequests', from: 'welcome', to: 'brief' })
  await press('moderator', { type: 'CallRequest', request: made() })
  await press('moderator', { type: 'OpenList', slot: 'brief' })
  await press('speaker', { ...sample.RequestFloor, slot: 'brief' })
  await press('moderator', { type: 'GiveFloor', turn: turn(), request: made(), interrupt: false })
  await press('moderator', { type: 'HoldShow', turn: turn() })
  // What takes no time is not sent.
  await sleep(5)
  await press('moderator', { type: 'ResumeShow', turn: turn() })
  await press('moderator', { type: 'EndTurn', turn: turn() })
  await press('speaker', { ...sample.RequestFloor, slot: 'brief' })
  const zitas = made()
  await press('moderator', { type: 'EditRequest', request: zitas, seen: showOf(server).revision, ...asking })
  await press('moderator', { type: 'SetLimit', slot: 'brief', of: { request: zitas }, limit: milliseconds(90_000) })
  await press('moderator', { type: 'SetLimit', slot: 'brief', of: { kind: 'question' }, limit: milliseconds(60_000) })
  for (let n = 0; n < GUESTS; n += 1) {
    const guest = { name: `Guest ${n}`, organisation: n % 2 === 0 ? 'IOM' : null }
    await press('crew', { type: 'EnterRequest', slot: 'brief', asker: { is: 'guest', guest }, ...asking })
  }
  // Far down the list, and not a guest.
  const martijn = { is: 'person', person: MARTIJN } as const
  await press('crew', { type: 'EnterRequest', slot: 'brief', asker: martijn, ...asking })
  await press('speaker', { type: 'SetReady', person: ZITA, ready: true })
  await press('interpreter', { type: 'SetMic', on: true })
  await press('interpreter', sample.SetBoothReady)
  await press('interpreter', { type: 'AskHandover', partner: 'fr-2' })
  await press('crew', sample.AddPaper)
  for (const role of ['speaker', 'interpreter', 'crew', 'public'] as const)
    await press('moderator', { ...sample.SendMessage, audience: { to: 'role', role } })
  await press('moderator', { ...sample.SendMessage, audience: { to: 'person', person: ZITA } })
  const { sent } = showOf(server).messages
  const forBooths = sent.find(({ audience }) => audience.to === 'role' && audience.role === 'interpreter')
  await press('interpreter', { type: 'SeeMessage', message: forBooths?.id ?? 0 }, 'en-1')
  await press('moderator', sample.EditAgenda)
  const retimed = { edit: 'retime-segment', segment: '4-1', from: null, to: milliseconds(240_000) } as const
  await press('moderator', { type: 'EditAgenda', edit: retimed })
  await press('moderator', { type: 'StartSegment', turn: turn(), to: '2-2' })
  await press('moderator', { type: 'SetFloorLanguage', turn: turn(), from: 'fr', to: 'en' })
  await sleep(5)
  await interrupt('Ana Silva')
  await press('moderator', { type: 'EndTurn', turn: turn() })
  await interrupt('Luis Ortega')
  await press('interpreter', { ...sample.SendSignal, turn: turn() })
  const signal = showOf(server).signals.at(-1)?.id ?? 0
  await press('crew', { type: 'AnswerSignal', signal, presses: 1, to: 'seen' })
  await press('moderator', { type: 'AddTime', turn: turn(), to: 'turn', by: milliseconds(60_000) })
}
