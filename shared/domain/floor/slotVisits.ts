import type { SlotId } from '../agenda/agenda.ts'
import { type Duration, heldTimer, holdTimer, type Instant, NONE, resumeTimer } from '../time.ts'
import { heldUntil, type SlotClock, type SlotTimes, type Visit } from './slotClock.ts'

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
