import { type Duration, type Instant, later, milliseconds } from '../../shared/domain/time.ts'
import type { Clock } from './deciding/clock.ts'

/** Since when nothing can be written down, for those who look at a show. */
export interface StoreNews {
  readonly away: () => Instant | null
  readonly watch: (look: () => void) => () => void
}

interface StorePorts {
  readonly awayFor: () => Duration
  readonly watch: (look: () => void) => () => void
}

export function createStoreNews({ awayFor, watch }: StorePorts, now: Clock): StoreNews {
  return {
    away() {
      const gone = awayFor()
      return gone > 0 ? later(now(), milliseconds(-gone)) : null
    },
    watch,
  }
}
