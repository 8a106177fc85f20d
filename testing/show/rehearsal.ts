import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { decide } from '../../shared/domain/decide.ts'
import { beginHistory, type Entry, extend, type History } from '../../shared/domain/history/history.ts'
import type { Refusal } from '../../shared/domain/refusals.ts'
import type { Event, Show } from '../../shared/domain/show.ts'
import type { Instant } from '../../shared/domain/time.ts'

export const MODERATOR = actor('moderator', 'link-moderator')
export const INTERPRETER: Actor = { ...actor('interpreter', 'link-fr-1'), person: 'fr-1', booth: 'fr' }

/** Of a booth named after its language: `fr-2` works in `fr`. */
export function interpreterNamed(person: string): Actor {
  return { ...actor('interpreter', `link-${person}`), person, booth: person.replace(/-\d+$/, '') }
}

export function actor(role: Actor['role'], link: string): Actor {
  return { link, role, person: null, booth: null, name: null }
}

/** A show on its journal, without a server: presses are decided, kept and reduced as the authority does. */
export interface Rehearsal {
  readonly press: (command: Command, now: Instant, by?: Actor) => Refusal | 'done'
  /** What the server does by itself. */
  readonly keep: (command: Entry['command'], events: readonly Event[], now: Instant) => void
  readonly show: () => Show
  readonly history: () => History
  readonly entries: () => readonly Entry[]
}

export function rehearse(agenda: Agenda, opened: Instant): Rehearsal {
  const system = actor('admin', 'system')
  const loaded: Entry = {
    revision: 1,
    at: opened,
    by: system,
    command: { type: 'LoadAgenda', agenda },
    events: [{ type: 'AgendaLoaded', agenda }],
  }
  const entries: Entry[] = [loaded]
  let history = beginHistory(loaded)
  const keep = (command: Entry['command'], events: readonly Event[], now: Instant, by: Actor) => {
    const entry: Entry = { revision: history.show.revision + 1, at: now, by, command, events }
    entries.push(entry)
    history = extend(history, entry)
  }
  return {
    press(command, now, by = MODERATOR) {
      const decision = decide(history.show, command, { by, now })
      if ('refused' in decision) return decision.refused
      keep(command, decision.events, now, by)
      return 'done'
    },
    keep: (command, events, now) => keep(command, events, now, system),
    show: () => history.show,
    history: () => history,
    entries: () => entries,
  }
}
