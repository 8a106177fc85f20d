import type { Course } from '../../../shared/domain/course.ts'
import type { Turn } from '../../../shared/domain/floor.ts'
import { type Phase, phaseOf } from '../../../shared/domain/phase.ts'
import { heldSince, type SlotClock } from '../../../shared/domain/slotClock.ts'
import { atLeast, between, type Duration, type Instant, minus, NONE, timeLeft } from '../../../shared/domain/time.ts'

/** What a clock says at one instant. */
export interface ClockReading {
  readonly phase: Phase
  /** Below zero when over; `null` without a limit. */
  readonly left: Duration | null
  readonly limit: Duration | null
  /** Since it began, less the time held. */
  readonly elapsed: Duration
  /** How much of the limit is left, 0 to 1; 1 once it is over, when the bar is full of red. */
  readonly share: number
  /** `null` while held, without a limit, and once over. */
  readonly endsAt: Instant | null
}

export function readTurn(turn: Turn, course: Pick<Course, 'holdingSince'>, now: Instant): ClockReading {
  const elapsed = minus(minus(between(turn.startedAt, now), turn.held), heldSince(course, turn.startedAt, now))
  return read(turn.limit, turn.timer && timeLeft(turn.timer, now), elapsed, course.holdingSince !== null, now)
}

export function readSlot(clock: SlotClock, course: Pick<Course, 'holdingSince'>, now: Instant): ClockReading {
  const left = timeLeft(clock.timer, now)
  return read(clock.limit, left, minus(clock.limit, left), course.holdingSince !== null, now)
}

function read(
  limit: Duration | null,
  left: Duration | null,
  elapsed: Duration,
  held: boolean,
  now: Instant,
): ClockReading {
  const over = left !== null && left <= NONE
  return {
    phase: phaseOf(limit === null || left === null ? null : { limit, left }, held),
    left,
    limit,
    elapsed: atLeast(NONE, elapsed),
    share: limit === null || left === null ? 0 : over ? 1 : limit <= NONE ? 1 : Math.min(1, left / limit),
    endsAt: held || left === null || over ? null : ((now + left) as Instant),
  }
}
