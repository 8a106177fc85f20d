import type { Instant } from '../../shared/domain/time.ts'

/** Failures an address may make before it has to wait, and how fast they are forgotten. */
const FREE = 20
const FORGIVEN_PER_MINUTE = 10
const ADDRESSES = 10_000

/** Slows guessing. Only failures count: a hall behind one address is never kept out by one wrong link. */
export interface Guessing {
  /** Counts one failure; answers how many this address has now. */
  readonly failed: (address: string) => number
  /** Whether this address has failed too often to have another key looked at. */
  readonly tooMany: (address: string) => boolean
}

export function createGuessing(now: () => Instant): Guessing {
  const failures = new Map<string, { readonly count: number; readonly at: Instant }>()

  const count = (address: string): number => {
    const known = failures.get(address)
    if (known === undefined) return 0
    return Math.max(0, known.count - ((now() - known.at) / 60_000) * FORGIVEN_PER_MINUTE)
  }

  return {
    failed(address) {
      const total = count(address) + 1
      failures.delete(address)
      failures.set(address, { count: total, at: now() })
      const [oldest] = failures.keys()
      if (failures.size > ADDRESSES && oldest !== undefined) failures.delete(oldest)
      return total
    },
    tooMany: (address) => count(address) >= FREE,
  }
}
