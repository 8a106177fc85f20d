import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Authority } from '../server/show/authority.ts'
import { readAgendaText } from '../shared/agenda/readAgenda.ts'
import type { Actor } from '../shared/domain/actor.ts'
import type { Agenda } from '../shared/domain/agenda.ts'
import type { Command } from '../shared/domain/show.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { actor } from '../shared/testing/rehearsal.ts'

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
export async function begin(authority: Authority): Promise<void> {
  await press(authority, { type: 'StartShow', start: 'now' })
}

/** A minute more and a minute less in turn: always accepted, and always as long on the wire. */
export function minutePress(authority: Authority, nth: number): Command {
  const turn = authority.history().show.floor.turn?.id ?? null
  return { type: 'AddTime', turn, to: 'turn', by: milliseconds(nth % 2 === 0 ? 60_000 : -60_000) }
}
