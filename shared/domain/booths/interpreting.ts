import { atLeast, between, type Duration, type Instant, NONE, plus } from '../time.ts'

/**
 * Minutes interpreting, not minutes elapsed: on mic, while the floor's language is work for the booth, and not while
 * the show is held. What is counted is what was declared and pressed, to the millisecond.
 */
export interface WorkClock {
  /** Settled, in this run. */
  readonly today: Duration
  /** Settled, since this interpreter last went on mic; nothing for one who is off. */
  readonly turn: Duration
  /** It counts on from here; `null` while it stands still. */
  readonly since: Instant | null
}

/** What an interpreter does, as far as the clock is concerned. */
export type Working = 'off' | 'rests' | 'works'

export const unworked: WorkClock = { today: NONE, turn: NONE, since: null }

/** The clock from `at` on; the same one where nothing changes for it. */
export function countOn(clock: WorkClock, working: Working, at: Instant): WorkClock {
  if (working === 'works') {
    return clock.since === null ? { ...clock, since: at } : clock
  }
  const turn = working === 'off' ? NONE : worked(clock, 'turn', at)
  if (clock.since === null && clock.turn === turn) return clock
  return { today: worked(clock, 'today', at), turn, since: null }
}

/** What a clock says now. */
export function worked({ since, ...settledTimes }: WorkClock, of: 'today' | 'turn', now: Instant): Duration {
  return since === null ? settledTimes[of] : plus(settledTimes[of], atLeast(NONE, between(since, now)))
}
