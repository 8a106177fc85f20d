import type { Turn } from '../../shared/domain/floor.ts'
import { type Phase, phaseOf } from '../../shared/domain/phase.ts'
import { between, type Duration, type Instant, timeLeft } from '../../shared/domain/time.ts'

/** What the clock of a turn reads. Without a limit (the chair) it counts how long the turn has lasted. */
export interface TurnReading {
  readonly phase: Phase
  readonly left: Duration | null
  readonly limit: Duration | null
  readonly lasted: Duration
  readonly endsAt: Instant | null
}

export function turnReading(turn: Turn, holdingSince: Instant | null, now: Instant): TurnReading {
  const { limit, timer, startedAt } = turn
  const left = timer === null ? null : timeLeft(timer, now)
  return {
    phase: phaseOf(limit === null || left === null ? null : { limit, left }, holdingSince !== null),
    left,
    limit,
    lasted: between(startedAt, now),
    endsAt: timer?.status === 'running' ? timer.endsAt : null,
  }
}
