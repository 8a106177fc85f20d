import { between, type Duration, type Instant, NONE, seconds } from '../../../shared/domain/time.ts'

/** Watches whether anything can be written down: by every write that is made, and by a trial where none is. */
export interface Vigil {
  /** Makes a write, and learns from it. */
  readonly over: (write: () => Promise<void>) => Promise<void>
  /** For how long nothing could be written; `NONE` while all is well. */
  readonly awayFor: () => Duration
  /** Called when the store goes away and when it is back; answers how to stop. */
  readonly watch: (look: () => void) => () => void
  readonly close: () => void
}

export interface VigilPorts {
  /** Only its steps count; it never goes back. */
  readonly now: () => Instant
  /** A durable write that changes nothing anybody reads. */
  readonly trial: () => Promise<void>
  /** Whether a write that failed says something of the store, and not of what was written. */
  readonly blames: (problem: unknown) => boolean
}

/** A write that takes longer may never end. */
const SLOW = seconds(2)
const TRIAL_EVERY = seconds(5)
const LOOK_EVERY = seconds(1)

interface Begun {
  readonly at: Instant
  isSlow: boolean
}

export function createVigil({ now, trial, blames }: VigilPorts): Vigil {
  const begun = new Set<Begun>()
  const watchers = new Set<() => void>()
  let triedAt = now()
  let failingSince: Instant | null = null
  let told = false

  const awaySince = (): Instant | null => {
    if (failingSince !== null) return failingSince
    const [oldest] = begun
    return oldest?.isSlow ? oldest.at : null
  }
  const look = () => {
    const away = awaySince() !== null
    if (away === told) return
    told = away
    for (const each of watchers) each()
  }
  const over = async (write: () => Promise<void>): Promise<void> => {
    const one: Begun = { at: now(), isSlow: false }
    begun.add(one)
    const slow = setTimeout(() => {
      one.isSlow = true
      look()
    }, SLOW).unref()
    try {
      await write()
      failingSince = null
    } catch (problem) {
      if (blames(problem)) failingSince ??= one.at
      throw problem
    } finally {
      clearTimeout(slow)
      begun.delete(one)
      triedAt = now()
      look()
    }
  }
  const timer = setInterval(() => {
    if (begun.size > 0 || between(triedAt, now()) < TRIAL_EVERY) return
    // What came of it is known by then; there is nobody to tell.
    over(trial).catch(() => undefined)
  }, LOOK_EVERY)
  timer.unref()

  return {
    over,
    awayFor() {
      const since = awaySince()
      return since === null ? NONE : between(since, now())
    },
    watch(each) {
      watchers.add(each)
      return () => watchers.delete(each)
    },
    close: () => clearInterval(timer),
  }
}
