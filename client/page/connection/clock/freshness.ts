import type { Instant } from '../../../../shared/domain/time.ts'

/**
 * As of when a page knows the show. What is heard proves nothing by itself: on a line slower than what is sent, all of it
 * is old. What is sent carries the server's clock, and what the server said after this device had asked it bounds how far
 * that clock can be ahead, so no stamp is ever taken for younger than it may be.
 */
export interface Freshness {
  /** On `performance.now()`; `null` as long as nothing is known. */
  readonly asOf: () => number | null
  /** How old the newest stamp was as it came in, at the most. */
  readonly lag: () => number
  /** The server's clock stood at `serverNow` at some time after this device had asked, on `performance.now()`. */
  readonly bound: (askedAt: number, serverNow: Instant) => void
  /** The page has whatever the server had said up to this stamp. Before any bound is known it waits for one. */
  readonly told: (stamp: Instant) => void
  /** The bounds hold no longer: a sleep, in which one clock may have stood still, or another server. */
  readonly unbind: () => void
}

/** How fast the two clocks may drift apart: see serverClock.ts. */
const DRIFT = 700e-6
/** Stamps are whole milliseconds, and bounds are as exact as timers. */
const TOLERANCE = 50

export function createFreshness(monotonic: () => number): Freshness {
  let ahead: { readonly most: number; readonly at: number } | null = null
  /** The stamp that was told last, since `unbind`. */
  let newest: { readonly stamp: Instant; readonly at: number } | null = null
  let asOf: number | null = null
  let lag = 0

  const mostAt = (now: number) => (ahead === null ? null : ahead.most + DRIFT * Math.abs(now - ahead.at))
  const judge = () => {
    const most = newest && mostAt(newest.at)
    if (newest === null || most === null) return
    const at = Math.min(newest.at, newest.stamp - most)
    lag = newest.at - at
    asOf = Math.max(asOf ?? at, at)
  }
  return {
    asOf: () => asOf,
    lag: () => lag,
    bound(askedAt, serverNow) {
      if (!Number.isFinite(serverNow)) return
      const now = monotonic()
      const most = serverNow - askedAt
      if (most >= (mostAt(now) ?? Number.POSITIVE_INFINITY)) return
      ahead = { most, at: now }
      judge()
    },
    told(stamp) {
      if (!Number.isFinite(stamp)) return
      const now = monotonic()
      // From the future: the server's clock was put forward since.
      if (stamp - (mostAt(now) ?? Number.POSITIVE_INFINITY) > now + TOLERANCE) ahead = { most: stamp - now, at: now }
      newest = { stamp, at: now }
      judge()
    },
    unbind() {
      ahead = null
      newest = null
    },
  }
}
