import { type Instant, instant } from '../../../shared/domain/time.ts'

/** The server's clock, the only one that counts. It never goes back. */
export type Clock = () => Instant

export interface ClockSources {
  /** Epoch ms; may be stepped by anybody. */
  readonly wall: () => number
  /** ms since any moment; stands still while the host is suspended. */
  readonly monotonic: () => number
  /** ms since the host was started, the time it was suspended included; need not be exact. */
  readonly uptime: () => number
  /** The last instant that was journalled: time goes on from there, whatever the wall says. */
  readonly notBefore: Instant | null
  /** Whether a show runs now, so that a jump would take time from whoever speaks. */
  readonly isRunning: () => boolean
}

/** At most this share of passing time is used to come nearer to the wall clock, as NTP itself does: 15 ms in 30 s. */
const SLEW = 0.0005

/** A gap of less is the system's own imprecision. */
const GAP = 1_000
/** To ask for the uptime costs a file read, on some systems. */
const LOOK_EVERY = 200

/** A wall clock that is ahead by more was put right: while nothing runs, so is this one. */
const STEPPED = 5_000

/**
 * Starts at the wall clock or the last journalled instant, whichever is later, advances by the monotonic clock, counts
 * the time that the host slept, and slews towards the wall, so that a step of the wall clock never makes a running timer
 * jump.
 */
export function createClock({ wall, monotonic, uptime, notBefore, isRunning }: ClockSources): Clock {
  let now = Math.max(wall(), notBefore ?? 0)
  let read = monotonic()
  let looked = { at: read, uptime: uptime() }

  const sleptUntil = (at: number): number => {
    if (at - looked.at < LOOK_EVERY) return 0
    const before = looked
    looked = { at, uptime: uptime() }
    const slept = looked.uptime - before.uptime - (at - before.at)
    return slept > GAP ? slept : 0
  }

  return () => {
    const at = Math.max(read, monotonic())
    const passed = at - read + sleptUntil(at)
    read = at
    const ahead = wall() - (now + passed)
    const slew = Math.max(-SLEW * passed, Math.min(SLEW * passed, ahead))
    now += passed + (ahead > STEPPED && !isRunning() ? ahead : slew)
    return instant(Math.floor(now))
  }
}
