import type { SlotId } from '../agenda/agenda.ts'
import {
  addToTimer,
  atLeast,
  between,
  type Duration,
  heldTimer,
  holdTimer,
  type Instant,
  NONE,
  plus,
  resumeTimer,
  type Timer,
} from '../time.ts'

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

export function enterSlot<F extends SlotTimes>(floor: F, slot: SlotId, firstLimit: Duration, at: Instant): F {
  const clock = floor.clocks[slot] ?? { limit: firstLimit, timer: heldTimer(firstLimit) }
  const timer = floor.holdingSince === null ? resumeTimer(clock.timer, at) : clock.timer
  return {
    ...floor,
    slot,
    clocks: { ...floor.clocks, [slot]: { ...clock, timer } },
    visits: [...floor.visits, { slot, startedAt: at, endedAt: null, held: NONE }],
  }
}

export function leaveSlot<F extends SlotTimes>(floor: F, at: Instant): F {
  const stopped = changeSlotClock(settleVisit(floor, at), ({ limit, timer }) => ({
    limit,
    timer: holdTimer(timer, at),
  }))
  return changeVisit({ ...stopped, slot: null }, (visit) => ({ ...visit, endedAt: at }))
}

/** The clock of the slot that is on. */
export function changeSlotClock<F extends SlotTimes>(floor: F, change: (clock: SlotClock) => SlotClock): F {
  const clock = floor.slot === null ? undefined : floor.clocks[floor.slot]
  if (floor.slot === null || clock === undefined) return floor
  return { ...floor, clocks: { ...floor.clocks, [floor.slot]: change(clock) } }
}

/** Counts the hold now on, if any, into the visit it fell into. */
export function settleVisit<F extends SlotTimes>(floor: F, at: Instant): F {
  if (floor.holdingSince === null) return floor
  return changeVisit(floor, (visit) => ({ ...visit, held: heldUntil(visit, floor, at) }))
}

/** The stay that is on, if any: the last one. */
function changeVisit<F extends SlotTimes>(floor: F, change: (visit: Visit) => Visit): F {
  const last = floor.visits.at(-1)
  return last === undefined || last.endedAt !== null ? floor : { ...floor, visits: floor.visits.with(-1, change(last)) }
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
