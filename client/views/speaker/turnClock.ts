import type { Course } from '../../../shared/domain/course.ts'
import type { Turn } from '../../../shared/domain/floor.ts'
import { type Phase, phaseOf } from '../../../shared/domain/phase.ts'
import {
  atLeast,
  between,
  type Duration,
  earliest,
  type Instant,
  minus,
  NONE,
  timeLeft,
} from '../../../shared/domain/time.ts'

/** What the clock of the turn reads. */
export interface TurnClock {
  readonly phase: Phase
  /** Below zero when over; `null` for the chair, who has no limit. */
  readonly left: Duration | null
  readonly limit: Duration | null
  /** Spoken so far, without the time held. */
  readonly elapsed: Duration
  /** `null` without a limit, and while the show is held: then nobody knows. */
  readonly endsAt: Instant | null
  readonly heldSince: Instant | null
}

export function turnClock(turn: Turn, course: Pick<Course, 'holdingSince'>, now: Instant): TurnClock {
  const { limit, timer } = turn
  const heldSince = course.holdingSince
  const left = timer && timeLeft(timer, now)
  return {
    phase: phaseOf(limit === null || left === null ? null : { limit, left }, heldSince !== null),
    left,
    limit,
    elapsed: elapsed(turn, heldSince === null ? now : earliest(heldSince, now)),
    endsAt: timer?.status === 'running' ? timer.endsAt : null,
    heldSince,
  }
}

/** A turn that began while the show was held has not counted yet. */
function elapsed(turn: Turn, until: Instant): Duration {
  return atLeast(NONE, minus(between(turn.startedAt, until), turn.held))
}
