import type { Actor } from './actor.ts'
import type { Instant } from './time.ts'

/** Everything a decision may know beyond the show itself. */
export interface Press {
  readonly by: Actor
  readonly now: Instant
}

/** An expected "no" is a value. Each comment says what the presser's screen does with it. */
export type Refusal =
  /** This role has no such press: say so; it will never work with this link. */
  | 'not-allowed'
  /** Somebody else's press came first: show the new floor and say this press changed nothing. */
  | 'stale-turn'
  /** The floor language was changed since: show it, and let the person look again. */
  | 'stale-language'
  /** Something newer can be undone, or this was undone already: show the new undo line. */
  | 'stale-undo'
  /** The show has started already. */
  | 'already-started'
  /** The show has not started, or has ended. */
  | 'not-live'
  /** Every segment is skipped: restore one. */
  | 'nothing-to-start'
  /** No slot or segment of this id in the agenda (any more). */
  | 'unknown-segment'
  /** The agenda has no such floor language. */
  | 'unknown-language'
  /** This segment has the floor; end its turn or start another one instead. */
  | 'segment-on'
  /** This segment was held; it can be started again but not skipped. */
  | 'segment-done'
  | 'already-skipped'
  | 'not-skipped'
  /** The chair has the floor between turns; there is no turn to end. */
  | 'chair-has-floor'
  | 'already-held'
  | 'not-held'
  /** The turn has no limit, so no time can be added to it. */
  | 'no-limit'
  /** More would be taken away than the limit has. */
  | 'limit-below-zero'
  /** Nobody speaks in a break. */
  | 'no-language'
  /** It is confirmed: nothing to do. */
  | 'already-confirmed'

export type Decision<Event> = { readonly events: readonly Event[] } | { readonly refused: Refusal }

export function accept<Event>(...events: readonly Event[]): Decision<Event> {
  return { events }
}

export function refuse(code: Refusal): { readonly refused: Refusal } {
  return { refused: code }
}
