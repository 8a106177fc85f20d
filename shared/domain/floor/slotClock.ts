import type { SlotId } from '../agenda/agenda.ts'
import { addToTimer, atLeast, between, type Duration, type Instant, NONE, plus, type Timer } from '../time.ts'

/** A slot's clock continues from what it had left, however often the show comes back to it. */
export interface SlotClock {
  readonly limit: Duration
  readonly timer: Timer
}

/** One stay in a slot. */
export interface Visit {
  readonly slot: SlotId
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly held: Duration
}

/** The slots' share of the floor. */
export interface SlotTimes {
  readonly slot: SlotId | null
  readonly clocks: Readonly<Record<SlotId, SlotClock>>
  readonly visits: readonly Visit[]
  readonly holdingSince: Instant | null
}

/** How long a turn or a stay has been held by `at`, what fell into it of the hold now on included. */
export function heldUntil(
  { held, startedAt }: { readonly held: Duration; readonly startedAt: Instant },
  floor: { readonly holdingSince: Instant | null },
  at: Instant,
): Duration {
  return plus(held, heldSince(floor, startedAt, at))
}

/** With that much more time, or less where it is below zero. */
export function lengthened({ limit, timer }: SlotClock, by: Duration): SlotClock {
  return { limit: plus(limit, by), timer: addToTimer(timer, by) }
}

/** How much of the hold now on, if any, fell into what began at `start`. */
function heldSince(floor: { readonly holdingSince: Instant | null }, start: Instant, at: Instant): Duration {
  return floor.holdingSince === null ? NONE : between(atLeast(start, floor.holdingSince), at)
}
