import { atLeast, between, type Instant, milliseconds, minutes, NONE } from '../../../shared/domain/time.ts'
import { lengthOf } from '../../../shared/words/format.ts'

export function lengthSince(since: Instant, now: Instant): string {
  return lengthOf(atLeast(NONE, between(since, now)))
}

/** Where nobody looks, whole minutes will do: every figure that flips has its whole list laid out again. */
export function waitedText(since: Instant, now: Instant, seen: boolean): string {
  const waited = atLeast(NONE, between(since, now))
  return lengthOf(seen ? waited : milliseconds(waited - (waited % minutes(1))))
}
