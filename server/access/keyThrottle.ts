import type { Instant } from '../../shared/domain/time.ts'
import { createNewest } from '../newest.ts'

/** Failures an address may make before it has to wait, and how fast they are forgotten. */
const FREE = 20
const FORGIVEN_PER_MINUTE = 10
const ADDRESSES = 10_000
/** Who goes on guessing would fill the disk that the journal needs. */
const TOLD_EVERY = 60_000

interface Failures {
  /** That are not forgiven yet, this one with them. */
  readonly count: number
  /** So many that each further answer is made to wait. */
  readonly tooMany: boolean
  /** Too many, and not said of this address within the last minute. */
  readonly isNews: boolean
}

interface Counted {
  readonly count: number
  readonly at: Instant
  readonly toldAt: Instant | null
}

/** Slows those who guess keys. Only failures count: a hall behind one address is never kept out by one wrong link. */
export interface KeyThrottle {
  /** Counts one failure of an address. */
  readonly failed: (address: string) => Failures
}

export function createKeyThrottle(now: () => Instant): KeyThrottle {
  const known = createNewest<string, Counted>(ADDRESSES)

  return {
    failed(address) {
      const at = now()
      const before = known.get(address)
      const forgiven = before === undefined ? 0 : ((at - before.at) / 60_000) * FORGIVEN_PER_MINUTE
      const count = Math.max(0, (before?.count ?? 0) - forgiven) + 1
      const tooMany = count >= FREE
      const toldAt = before?.toldAt ?? null
      const isNews = tooMany && (toldAt === null || at - toldAt >= TOLD_EVERY)
      known.put(address, { count, at, toldAt: isNews ? at : toldAt })
      return { count, tooMany, isNews }
    },
  }
}
