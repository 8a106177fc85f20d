import type { Actor } from './actor.ts'
import type { Refusal } from './refusals.ts'
import type { Instant } from './time.ts'

/** Who asks, and when: everything a decision may know beyond the show itself. */
export interface Moment {
  readonly by: Actor
  readonly now: Instant
}

/** An expected "no" is a value. */
export type Decision<Event> = { readonly events: readonly Event[] } | { readonly refused: Refusal }

export function accept<Event>(...events: readonly Event[]): Decision<Event> {
  return { events }
}

export function refuse(code: Refusal): { readonly refused: Refusal } {
  return { refused: code }
}
