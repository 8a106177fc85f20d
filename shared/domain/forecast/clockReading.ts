import type { Turn } from '../floor/floor.ts'
import { heldUntil, type SlotClock } from '../floor/slotClock.ts'
import { atLeast, between, type Duration, type Instant, later, minus, NONE, plus, timeLeft } from '../time.ts'
import type { Course } from './course.ts'
import { type Phase, phaseOf } from './phase.ts'

/** What a clock says at one instant. */
export interface ClockReading {
  readonly phase: Phase
  /** Below zero when over; `null` without a limit. */
  readonly left: Duration | null
  readonly limit: Duration | null
  /** Since it began, less the time held. */
  readonly elapsed: Duration
  /** `null` without a limit, while held, and once over: then nobody knows. */
  readonly endsAt: Instant | null
  readonly heldSince: Instant | null
}

type Hold = Pick<Course, 'holdingSince'>

export function readTurn(turn: Turn, hold: Hold, now: Instant): ClockReading {
  const held = heldUntil(turn, hold, now)
  const elapsed = plus(turn.before, minus(between(turn.startedAt, now), held))
  return read(turn.limit, turn.timer && timeLeft(turn.timer, now), elapsed, hold, now)
}

export function readSlot({ limit, timer }: SlotClock, hold: Hold, now: Instant): ClockReading {
  const left = timeLeft(timer, now)
  return read(limit, left, minus(limit, left), hold, now)
}

function read(
  limit: Duration | null,
  left: Duration | null,
  elapsed: Duration,
  { holdingSince }: Hold,
  now: Instant,
): ClockReading {
  const held = holdingSince !== null
  return {
    phase: phaseOf(limit === null || left === null ? null : { limit, left }, held),
    left,
    limit,
    elapsed: atLeast(NONE, elapsed),
    endsAt: held || left === null || left <= NONE ? null : later(now, left),
    heldSince: holdingSince,
  }
}
