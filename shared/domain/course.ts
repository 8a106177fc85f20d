import { type Changes, type Plan, plannedEnd, type SegmentId, type SlotId } from './agenda.ts'
import type { PastTurn, Turn } from './floor.ts'
import { currentPlan, type Fate, type ShowStatus } from './runOfShow.ts'
import { currentHardEnd, promisedPlan, type Show } from './show.ts'
import type { SlotClock, Visit } from './slotClock.ts'
import type { Instant } from './time.ts'

/**
 * The facts from which clocks, forecast and ribbon are worked out, on the server and on every screen alike.
 * Nothing in it is private: every role gets it whole.
 */
export interface Course {
  readonly status: ShowStatus
  readonly run: number
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly turn: Turn | null
  /** What the turn that is on has interrupted, its clock standing still. */
  readonly interrupted: Turn | null
  /** The slot that is on, with its clock. */
  readonly slot: (SlotClock & { readonly id: SlotId }) | null
  readonly holdingSince: Instant | null
  /** As moved by "start now", with the durations that catching up gave. */
  readonly plan: Plan
  readonly plannedEnd: Instant
  readonly hardEnd: Instant | null
  readonly changes: Changes
  readonly fates: Readonly<Record<SegmentId, Fate>>
  readonly turns: readonly PastTurn[]
  readonly visits: readonly Visit[]
  /** The clocks of all slots that were on so far. */
  readonly clocks: Readonly<Record<SlotId, SlotClock>>
}

export function courseOf(show: Show): Course {
  const { runOfShow, floor } = show
  const plan = currentPlan(show)
  const clock = floor.slot === null ? undefined : floor.clocks[floor.slot]
  return {
    status: runOfShow.status,
    run: show.run,
    startedAt: runOfShow.startedAt,
    endedAt: runOfShow.endedAt,
    turn: floor.turn,
    interrupted: floor.interrupted,
    slot: floor.slot === null || clock === undefined ? null : { id: floor.slot, ...clock },
    holdingSince: floor.holdingSince,
    plan,
    plannedEnd: plannedEnd(show.agenda.slots, promisedPlan(show)),
    hardEnd: currentHardEnd(show),
    changes: show.agenda.changes,
    fates: runOfShow.fates,
    turns: floor.turns,
    visits: floor.visits,
    clocks: floor.clocks,
  }
}
