import { type Changes, type Plan, plannedEnd, type SegmentId, type SlotId } from '../agenda/agenda.ts'
import type { PastTurn, Turn } from '../floor/floor.ts'
import { type Past, pastOf } from '../floor/past.ts'
import type { SlotClock } from '../floor/slotClock.ts'
import { currentHardEnd, currentPlan, type Fate, promisedPlan, type ShowStatus } from '../runOfShow/runOfShow.ts'
import type { Show } from '../show.ts'
import type { Instant } from '../time.ts'

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
  /** The newest turns that are over, oldest first. */
  readonly turns: readonly RecentTurn[]
  /** All that are over, summed. */
  readonly past: CoursePast
  /** The clocks of all slots that were on so far. */
  readonly clocks: Readonly<Record<SlotId, SlotClock>>
}

export type CoursePast = Pick<Past, 'count' | 'blocks' | 'spans' | 'lastSegment'>

/** A turn that is over, as far as presses and their undoing name it. */
export type RecentTurn = Pick<
  PastTurn,
  'id' | 'kind' | 'slot' | 'segment' | 'request' | 'person' | 'guest' | 'startedAt' | 'endedAt' | 'resumes'
>

/** Undo names the three newest presses, each of which ended a turn at most; the others are summed. */
const RECENT = 6

export function courseOf(show: Show): Course {
  const { floor } = show
  const { count, blocks, spans, lastSegment } = pastOf(floor.turns)
  return {
    ...currentCourse(show),
    run: show.run,
    turns: floor.turns.slice(-RECENT).map(recentTurn),
    past: { count, blocks, spans, lastSegment },
  }
}

/** All but what is over: how things stand, and were planned. */
export function currentCourse(
  show: Pick<Show, 'agenda' | 'runOfShow' | 'floor'>,
): Omit<Course, 'run' | 'turns' | 'past'> {
  const { runOfShow, floor } = show
  const clock = floor.slot === null ? undefined : floor.clocks[floor.slot]
  return {
    status: runOfShow.status,
    startedAt: runOfShow.startedAt,
    endedAt: runOfShow.endedAt,
    turn: floor.turn,
    interrupted: floor.interrupted,
    slot: floor.slot === null || clock === undefined ? null : { id: floor.slot, ...clock },
    holdingSince: floor.holdingSince,
    plan: currentPlan(show),
    plannedEnd: plannedEnd(show.agenda.slots, promisedPlan(show)),
    hardEnd: currentHardEnd(show),
    changes: show.agenda.changes,
    fates: runOfShow.fates,
    clocks: floor.clocks,
  }
}

function recentTurn(turn: PastTurn): RecentTurn {
  const { id, kind, slot, segment, request, person, guest, startedAt, endedAt, resumes } = turn
  return { id, kind, slot, segment, request, person, guest, startedAt, endedAt, resumes }
}
