import { type Duration, milliseconds, minutes, NONE } from '../time.ts'

/** `open`: no limit, the chair between turns. `held`: the clock stands still. */
export type Phase = 'ontime' | 'wrapup' | 'over' | 'held' | 'open'

const LONGEST_WRAP_UP = minutes(1)

/** A minute before the end, or a fifth of a turn shorter than five minutes. */
function wrapUpAt(limit: Duration): Duration {
  return milliseconds(Math.min(LONGEST_WRAP_UP, limit / 5))
}

/** `left` is what the clock reads, below zero when over; both `null` for a turn without a limit. */
export function phaseOf(clock: { readonly limit: Duration; readonly left: Duration } | null, held: boolean): Phase {
  if (held) return 'held'
  if (clock === null) return 'open'
  if (clock.left <= NONE) return 'over'
  return clock.left <= wrapUpAt(clock.limit) ? 'wrapup' : 'ontime'
}
