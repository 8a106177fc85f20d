import { type Duration, type Instant, instant, later, NONE, plus } from '../time.ts'

/** What an operator asks for on a stopped server whose clock had been wrong; no link can send it. */
export interface PutClockBack {
  readonly type: 'PutClockBack'
}

/**
 * From here on time is the row's own instant. What was written since `since` had been stamped by a clock that was ahead:
 * its instants are `by` too late, and `by` is negative.
 */
export interface ClockPutBack {
  readonly type: 'ClockPutBack'
  readonly since: Instant
  readonly by: Duration
}

/**
 * The same facts with every instant of the wrong clock put back, those to come included: a turn has what it had left.
 * No other number of a show is as large as an instant.
 */
export function putBack<T>(facts: T, event: ClockPutBack): T {
  // What was walked through comes out in the same shape.
  return walk(facts, event) as T
}

/** By how much "start now" moved the plan, where that was pressed by the wrong clock. */
export function shiftPutBack(
  { startedAt, shift }: { readonly startedAt: Instant | null; readonly shift: Duration },
  event: ClockPutBack,
): Duration {
  return startedAt !== null && shift !== NONE && isWrong(startedAt, event) ? plus(shift, event.by) : shift
}

/** By either clock something may be due soon after it was set: what lies nearer to the wrong one is the wrong one's. */
function isWrong(at: number, { since, by }: ClockPutBack): boolean {
  return at - since > by / 2
}

/** What has no instant of the wrong clock in it is the same object. */
function walk(value: unknown, event: ClockPutBack): unknown {
  if (typeof value === 'number') return isWrong(value, event) ? later(instant(value), event.by) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const walked = value.map((each) => walk(each, event))
    return walked.every((each, index) => each === value[index]) ? value : walked
  }
  const before = Object.entries(value)
  const walked = before.map(([name, each]) => [name, walk(each, event)] as const)
  return walked.every(([, each], index) => each === before[index]?.[1]) ? value : Object.fromEntries(walked)
}
