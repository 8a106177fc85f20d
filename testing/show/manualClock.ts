import { type Duration, type Instant, instant } from '../../shared/domain/time.ts'

export interface ManualClock {
  readonly now: () => Instant
  readonly advance: (by: Duration) => void
}

export function manualClock(start: Instant): ManualClock {
  let now: number = start
  return {
    now: () => instant(now),
    advance(by) {
      now += by
    },
  }
}
