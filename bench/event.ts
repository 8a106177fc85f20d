import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { App } from '../server/app.ts'
import type { Authority } from '../server/show/deciding/authority.ts'
import type { Actor } from '../shared/domain/actor.ts'
import { type Agenda, segmentsInOrder } from '../shared/domain/agenda/agenda.ts'
import type { Command } from '../shared/domain/commands.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { readAgendaText } from '../shared/files/agenda/readAgenda.ts'
import { actor } from '../testing/show/rehearsal.ts'

export const MODERATOR: Actor = actor('moderator', 'bench')

/** The real event of the repository, under this id. */
export function realEvent(id: string): Agenda {
  const file = fileURLToPath(new URL('../agenda.json', import.meta.url))
  const reading = readAgendaText(readFileSync(file, 'utf8'), file)
  if (!reading.ok) throw new Error('agenda.json cannot be read')
  return { ...reading.agenda, id }
}

export async function press(authority: Authority, command: Command, by = MODERATOR): Promise<void> {
  const answer = await authority.press({ id: crypto.randomUUID(), command }, by)
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`)
}

/** Puts the first speech on, so that a clock runs. */
export async function beginIn(app: App, show: string): Promise<Authority> {
  const authority = app.shows.find(show)
  if (authority === null) throw new Error(`there is no show ${show}`)
  await press(authority, { type: 'StartShow', start: 'now' })
  return authority
}

/** A minute more and a minute less in turn: always accepted, and always as long on the wire. */
export function minutePress(authority: Authority, nth: number): Command {
  const turn = authority.history().show.floor.turn?.id ?? null
  return { type: 'AddTime', turn, to: 'turn', by: milliseconds(nth % 2 === 0 ? 60_000 : -60_000) }
}

/** Goes through the agenda with minutes added, holds and messages, until so many presses are kept. */
export async function holdMeeting(authority: Authority, presses: number): Promise<void> {
  const segments = segmentsInOrder(authority.history().show.agenda).slice(1)
  const each = Math.ceil(presses / (segments.length + 1))
  const turn = () => authority.history().show.floor.turn?.id ?? null
  for (let n = 0; authority.history().show.revision < presses; n += 1) {
    const next = n % each === 0 ? segments[n / each] : undefined
    if (next !== undefined) await press(authority, { type: 'StartSegment', turn: turn(), to: next.id })
    else if (n % 10 === 1) {
      await press(authority, { type: 'HoldShow', turn: turn() })
      await press(authority, { type: 'ResumeShow', turn: turn() })
    } else if (n % 10 === 3) await press(authority, NOTE)
    else await press(authority, minutePress(authority, n))
  }
}

const NOTE: Command = {
  type: 'SendMessage',
  audience: { to: 'role', role: 'interpreter' },
  text: { en: 'The next speaker reads from a text', fr: 'L’orateur suivant lit un texte' },
  weight: 'note',
  lasts: null,
}
