import fc from 'fast-check'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { decide } from '../../shared/domain/decide.ts'
import { beginHistory, type Entry, extend, type History } from '../../shared/domain/history/history.ts'
import { type Instant, later, milliseconds } from '../../shared/domain/time.ts'
import { interpreterFor } from './interpreterFor.ts'
import { commandFor, randomPresses } from './randomPresses.ts'
import { actor } from './rehearsal.ts'

export interface LongShow {
  readonly entries: readonly Entry[]
  readonly history: History
}

interface Length {
  readonly entries: number
  readonly seed: number
  /** All in one run: nobody resets the show. */
  readonly inOneRun?: boolean
}

const LONGEST_PAUSE = 20_000

/** Hands that press at random, of every role, until so many presses were accepted. The same seed gives the same show. */
export function longShow(
  agenda: Agenda,
  opened: Instant,
  { entries: wanted, seed, inOneRun = false }: Length,
): LongShow {
  const loaded: Entry = {
    revision: 1,
    at: opened,
    by: actor('admin', 'system'),
    command: { type: 'LoadAgenda', agenda },
    events: [{ type: 'AgendaLoaded', agenda }],
  }
  const entries: Entry[] = [loaded]
  let history = beginHistory(loaded)
  let now = opened
  for (let part = seed; entries.length < wanted; part += 1) {
    for (const press of fc.sample(randomPresses(agenda, 2_000), { seed: part, numRuns: 2 }).flat()) {
      now = later(now, milliseconds(Math.min(press.after, LONGEST_PAUSE)))
      const command = commandFor(history.show, press)
      if (inOneRun && (command.type === 'EndShow' || command.type === 'ResetShow')) continue
      const by = presser(press.role, history, command)
      const decision = decide(history.show, command, { by, now })
      if ('refused' in decision) continue
      const entry = { revision: history.show.revision + 1, at: now, by, command, events: decision.events }
      entries.push(entry)
      history = extend(history, entry)
      if (entries.length === wanted) break
    }
  }
  return { entries, history }
}

function presser(role: Role, { show }: History, command: Parameters<typeof interpreterFor>[1]): Actor {
  const hand = actor(role, `link-${role}`)
  if (role === 'interpreter') {
    const seat = interpreterFor(show, command)
    return { ...hand, ...seat, link: `link-${seat.person}` }
  }
  const people = show.agenda.people
  return role === 'speaker' ? { ...hand, person: people[show.revision % people.length]?.id ?? null } : hand
}
