import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { commands } from '../../shared/domain/commands.ts'
import type { Refusal } from '../../shared/domain/refusals.ts'
import type { Show } from '../../shared/domain/show.ts'
import { type Instant, later, minutes } from '../../shared/domain/time.ts'
import { T0 } from './agendas.ts'
import { interpreterFor } from './interpreterFor.ts'
import { commandFor, type RandomPress } from './randomPresses.ts'
import { actor, type Rehearsal, rehearse } from './rehearsal.ts'

export interface Step {
  readonly before: Show
  readonly after: Show
  readonly command: Command
  readonly by: Actor
  readonly now: Instant
  readonly answer: Refusal | 'done'
}

/** Every press in turn, from ten minutes before the start; `look` sees the show before and after each. */
export function play(
  agenda: Agenda,
  presses: readonly RandomPress[],
  look: (step: Step) => void,
): { readonly stage: Rehearsal; readonly now: Instant } {
  const stage = rehearse(agenda, T0)
  let now = later(T0, minutes(-10))
  for (const press of presses) {
    now = later(now, press.after)
    const before = stage.show()
    const command = commandFor(before, press)
    const by = presser(fitting(press.role, command), before, command)
    const answer = stage.press(command, now, by)
    look({ before, after: stage.show(), command, by, now, answer })
  }
  return { stage, now }
}

/** What a moderator cannot press, one of those who can does. */
function fitting(role: Actor['role'], { type }: Command): Actor['role'] {
  const allowed: readonly Actor['role'][] = commands[type].by
  return role === 'moderator' && !allowed.includes(role) ? (allowed.at(-1) ?? role) : role
}

/** Speakers press for themselves: on their own requests, and each of the agenda in turn. */
function presser(role: Actor['role'], show: Show, command: Command): Actor {
  const { queue, agenda, revision } = show
  const named = 'request' in command ? queue.requests.find((each) => each.id === command.request) : undefined
  const next = agenda.people[Math.floor(revision / 5) % agenda.people.length]?.id ?? null
  const person = named?.asker.is === 'person' ? named.asker.person : next
  const somebody = { speaker: { person }, interpreter: interpreterFor(show, command) }
  return { ...actor(role, role), ...(role === 'speaker' || role === 'interpreter' ? somebody[role] : {}) }
}
