/** Epoch milliseconds on the server's clock. */
export type Instant = number & { readonly unit: 'instant' }

/** Milliseconds; may be negative. */
export type Duration = number & { readonly unit: 'duration' }

/** A clock that counts down to an instant, or stands still with what it has left. Left may be below zero: over. */
export type Timer =
  | { readonly status: 'held'; readonly left: Duration }
  | { readonly status: 'running'; readonly endsAt: Instant }

export const NONE = 0 as Duration

export function instant(epochMs: number): Instant {
  return epochMs as Instant
}

export function milliseconds(n: number): Duration {
  return n as Duration
}

export function seconds(n: number): Duration {
  return (n * 1000) as Duration
}

export function minutes(n: number): Duration {
  return (n * 60_000) as Duration
}

export function hours(n: number): Duration {
  return (n * 3_600_000) as Duration
}

export function later(at: Instant, by: Duration): Instant {
  return (at + by) as Instant
}

/** From one instant to another: negative when the second comes first. */
export function between(from: Instant, to: Instant): Duration {
  return (to - from) as Duration
}

export function sum(durations: readonly Duration[]): Duration {
  return durations.reduce<number>((total, each) => total + each, 0) as Duration
}

export function plus(a: Duration, b: Duration): Duration {
  return (a + b) as Duration
}

export function minus(a: Duration, b: Duration): Duration {
  return (a - b) as Duration
}

/** Whole seconds, as an agenda writes them. */
export function share(total: Duration, parts: number): Duration {
  return (Math.floor(total / parts / 1000) * 1000) as Duration
}

export function wholeSecond(at: Instant): Instant {
  return (Math.round(at / 1000) * 1000) as Instant
}

export function atLeast<T extends number>(least: T, value: T): T {
  return (value > least ? value : least) as T
}

export function capped<T extends number>(most: T, value: T): T {
  return (value < most ? value : most) as T
}

export function earliest(a: Instant, b: Instant): Instant {
  return (a < b ? a : b) as Instant
}

export function startTimer(left: Duration, at: Instant): Timer {
  return { status: 'running', endsAt: later(at, left) }
}

export function heldTimer(left: Duration): Timer {
  return { status: 'held', left }
}

export function timeLeft(timer: Timer, now: Instant): Duration {
  return timer.status === 'held' ? timer.left : between(now, timer.endsAt)
}

export function holdTimer(timer: Timer, at: Instant): Timer {
  return heldTimer(timeLeft(timer, at))
}

export function resumeTimer(timer: Timer, at: Instant): Timer {
  return startTimer(timeLeft(timer, at), at)
}

export function addToTimer(timer: Timer, by: Duration): Timer {
  return timer.status === 'held'
    ? heldTimer(plus(timer.left, by))
    : { status: 'running', endsAt: later(timer.endsAt, by) }
}

/** When the timer will read zero if nothing changes; a timer that is over ends now. */
export function timerEnd(timer: Timer, now: Instant): Instant {
  return later(now, atLeast(NONE, timeLeft(timer, now)))
}
