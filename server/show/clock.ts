import { type Instant, instant } from '../../shared/domain/time.ts'

/** The server's clock, the only one that counts. It never goes back. */
export type Clock = () => Instant

export interface ClockSources {
  /** Epoch ms; may be stepped by anybody. */
  readonly wall: () => number
  /** ms since any moment; stands still while the host is suspended, on some hosts. */
  readonly monotonic: () => number
  /** The last instant that was journalled: time goes on from there, whatever the wall says. */
  readonly notBefore: Instant | null
}

/** At most this share of passing time is used to come nearer to the wall clock. */
const SLEW = 0.05

/** A wall clock that is ahead by more was not stepped but slept: its time is taken at once. */
const SUSPENDED = 5_000

/**
 * Starts at the wall clock or the last journalled instant, whichever is later, advances by the monotonic clock and slews
 * towards the wall, so that a step of the wall clock never makes a running timer jump.
 */
export function createClock({ wall, monotonic, notBefore }: ClockSources): Clock {
  let now = Math.max(wall(), notBefore ?? 0)
  let read = monotonic()
  return () => {
    const at = monotonic()
    const passed = Math.max(0, at - read)
    read = at
    const ahead = wall() - (now + passed)
    const slew = Math.max(-SLEW * passed, Math.min(SLEW * passed, ahead))
    now += passed + (ahead > SUSPENDED ? ahead : slew)
    return instant(Math.floor(now))
  }
}
