import { type Instant, instant } from '../../shared/domain/time.ts'

/** One question to the server's clock; the two ends on the monotonic clock of this device, in ms. */
export interface Probe {
  readonly askedAt: number
  readonly answeredAt: number
  readonly serverNow: Instant
}

export interface ServerClock {
  readonly now: () => Instant
  /** A picture's own stamp: it is late by the way it took, so it only serves until the first probe is answered. */
  readonly hint: (sentAt: Instant) => void
  readonly hear: (probe: Probe) => void
  /** Told when the clock was put right at once, so that whatever shows a time can be too. */
  readonly onJump: (listener: () => void) => () => void
}

/** Corrections up to this are slewed. */
const SMALL = 250
/** Parts of a second that a slewing clock gains or loses each second. */
const SLEW = 0.05
/** What two quartz clocks drift apart in a ms: what a probe said grows this much less certain. */
const DRIFT = 20e-6
const KEPT = 40

/** The server's clock is ahead of this one by no less than `low` and no more than `high`, as of `at`. */
interface Bounds {
  readonly low: number
  readonly high: number
  readonly at: number
}

/**
 * The server's clock, learnt from probes and read off the monotonic clock: the device's own date never matters.
 * Delay only ever makes a sample look later, so each way of each probe bounds the truth from one side; the estimate is
 * the middle between the quickest way there and the quickest way back, which need not be of one probe.
 */
export function createServerClock(monotonic: () => number, guess: Instant): ServerClock {
  let known: readonly Bounds[] = []
  let source: 'guess' | 'hint' | 'probes' = 'guess'
  // The offset now applied moves from `from` to `target` since `since`.
  let from = guess - monotonic()
  let target = from
  let since = monotonic()
  let shown = Number.NEGATIVE_INFINITY
  const listeners = new Set<() => void>()

  const offsetAt = (at: number): number => {
    const way = target - from
    const gone = Math.min(Math.abs(way), SLEW * Math.max(0, at - since))
    return from + Math.sign(way) * gone
  }
  const jumpTo = (offset: number) => {
    from = offset
    target = offset
    since = monotonic()
    shown = Number.NEGATIVE_INFINITY
    for (const listener of listeners) listener()
  }
  const steerTo = (offset: number) => {
    const at = monotonic()
    const current = offsetAt(at)
    if (Math.abs(offset - current) > SMALL) {
      jumpTo(offset)
      return
    }
    from = current
    target = offset
    since = at
  }

  return {
    now() {
      const at = monotonic()
      // Never backwards, whatever the rounding.
      shown = Math.max(shown, at + offsetAt(at))
      return instant(shown)
    },
    hint(sentAt) {
      if (source === 'probes' || !Number.isFinite(sentAt)) return
      const offset = sentAt - monotonic()
      // Of late stamps, the least late one.
      if (source === 'guess' || offset > target) jumpTo(offset)
      source = 'hint'
    },
    hear({ askedAt, answeredAt, serverNow }) {
      // One such sample would make every later time none.
      if (!Number.isFinite(serverNow)) return
      const said: Bounds = { low: serverNow - answeredAt, high: serverNow - askedAt, at: answeredAt }
      // What cannot be true together was learnt before a sleep in which the monotonic clock stood still.
      const all = [...known, said].slice(-KEPT)
      const agreed = together(all, answeredAt)
      known = agreed.low <= agreed.high ? all : [said]
      const { low, high } = agreed.low <= agreed.high ? agreed : said
      const offset = (low + high) / 2
      if (source === 'probes') steerTo(offset)
      else jumpTo(offset)
      source = 'probes'
    },
    onJump(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function together(bounds: readonly Bounds[], at: number): Bounds {
  const apart = (each: Bounds) => (at - each.at) * DRIFT
  return {
    low: Math.max(...bounds.map((each) => each.low - apart(each))),
    high: Math.min(...bounds.map((each) => each.high + apart(each))),
    at,
  }
}
