import { type Instant, instant } from '../../../../shared/domain/time.ts'

/** One question to the server's clock; the two ends on the monotonic clock of this device, in ms. */
export interface Probe {
  readonly askedAt: number
  readonly answeredAt: number
  readonly serverNow: Instant
}

export interface ServerClock {
  readonly now: () => Instant
  /** No further off than this, in ms; infinite before the first probe. */
  readonly within: () => number
  /** A picture's own stamp: it is late by the way it took, so it only serves until the first probe is answered. */
  readonly hint: (sentAt: Instant) => void
  readonly hear: (probe: Probe) => void
  /** Told when the clock was put right at once, so that whatever shows a time can be too. */
  readonly onJump: (listener: () => void) => () => void
}

/** Corrections up to this are slewed. */
const SMALL = 250
/** A clock that is ahead stands still until the truth has come up with it; not for longer than this, in ms. */
const LONGEST_STAND = 10_000
/** Parts of a second that a slewing clock gains or loses each second. */
const SLEW = 0.05
/**
 * How fast the two clocks may drift apart, and how likely that is: quartz does up to 200 in a million, and a server that
 * slews towards a stepped wall clock another 500.
 */
const RATES = [0, 10, 25, 50, 100, 150, 200, 300, 400, 500, 600, 700]
  .flatMap((ppm) => [ppm, -ppm])
  .map((ppm) => ({ rate: ppm / 1e6, weight: 1 / (1 + (ppm / 25) ** 2) }))
const KEPT = 40

/** The server's clock is ahead of this one by no less than `low` and no more than `high`, as of `at`. */
interface Bounds {
  readonly low: number
  readonly high: number
  readonly at: number
}

/** The server's clock was ahead by `offset`, surely between `low` and `high`, and gains `rate` ms each ms. */
interface Line extends Bounds {
  readonly offset: number
  readonly rate: number
}

/**
 * The server's clock, learnt from probes and read off the monotonic clock: the device's own date never matters.
 * Delay only ever makes a sample look later, so each way of each probe bounds the truth from one side; of all the lines
 * that keep within the bounds, the middle one is followed.
 */
export function createServerClock(monotonic: () => number, guess: Instant): ServerClock {
  let known: readonly Bounds[] = []
  let source: 'guess' | 'hint' | 'probes' = 'guess'
  let line = exactly(guess - monotonic(), monotonic())
  /** What is shown is off the line by this much, and comes nearer since the line began. */
  let off = 0
  let shown = Number.NEGATIVE_INFINITY
  const listeners = new Set<() => void>()

  const offAt = (at: number): number => Math.sign(off) * Math.max(0, Math.abs(off) - SLEW * Math.max(0, at - line.at))
  const offsetAt = (at: number): number => line.offset + line.rate * (at - line.at) + offAt(at)
  const follow = (next: Line) => {
    const before = offsetAt(next.at)
    const gap = before - next.offset
    const isSlewed = source === 'probes' && Math.abs(gap) <= SMALL
    // A jump goes as far as is surely right and no further; the rest is slewed.
    const after = isSlewed
      ? before
      : source === 'probes'
        ? Math.min(Math.max(before, next.low), next.high)
        : next.offset
    line = next
    off = after - next.offset
    const stands = source === 'probes' && after < before && before - after <= LONGEST_STAND
    if (after === before || stands) return
    shown = Number.NEGATIVE_INFINITY
    for (const listener of listeners) listener()
  }

  return {
    now() {
      const at = monotonic()
      // Never backwards, whatever was learnt.
      shown = Math.max(shown, at + offsetAt(at))
      return instant(shown)
    },
    within: () => (source === 'probes' ? (line.high - line.low) / 2 : Number.POSITIVE_INFINITY),
    hint(sentAt) {
      if (source === 'probes' || !Number.isFinite(sentAt)) return
      const offset = sentAt - monotonic()
      // Of late stamps, the least late one.
      if (source === 'guess' || offset > line.offset) follow(exactly(offset, monotonic()))
      source = 'hint'
    },
    hear({ askedAt, answeredAt, serverNow }) {
      // One such sample would make every later time none.
      if (!Number.isFinite(serverNow)) return
      known = [...known, { low: serverNow - answeredAt, high: serverNow - askedAt, at: answeredAt }].slice(-KEPT)
      let next = middle(known, answeredAt)
      // What cannot be true together was learnt before a sleep in which one of the clocks stood still.
      while (next === null && known.length > 1) {
        known = known.slice(Math.ceil(known.length / 2))
        next = middle(known, answeredAt)
      }
      if (next === null) return
      follow(next)
      source = 'probes'
    },
    onJump(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** `null` where no line keeps within all bounds. */
function middle(bounds: readonly Bounds[], at: number): Line | null {
  // Sums of instants would lose their fractions.
  const base = bounds.at(-1)?.low ?? 0
  let sum = 0
  let offset = 0
  let rate = 0
  let [surelyLow, surelyHigh] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const each of RATES) {
    const low = Math.max(...bounds.map((bound) => bound.low + each.rate * (at - bound.at)))
    const high = Math.min(...bounds.map((bound) => bound.high + each.rate * (at - bound.at)))
    // A probe that came back within the millisecond leaves no room, and is true all the same.
    const share = (high - low + 1e-6) * each.weight
    if (high < low) continue
    sum += share
    offset += share * ((low - base + (high - base)) / 2)
    rate += share * each.rate
    surelyLow = Math.min(surelyLow, low)
    surelyHigh = Math.max(surelyHigh, high)
  }
  return sum === 0 ? null : { offset: base + offset / sum, rate: rate / sum, low: surelyLow, high: surelyHigh, at }
}

function exactly(offset: number, at: number): Line {
  return { offset, low: offset, high: offset, rate: 0, at }
}
