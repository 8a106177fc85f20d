import { useSyncExternalStore } from 'react'
import { between, type Duration, type Instant, instant } from '../../../../shared/domain/time.ts'
import { useConnection } from '../ShowConnection.tsx'

const EPOCH = instant(0)

type Told = string | number | boolean | null

/**
 * What is said at this second. Renders the component again only when it says something else; so choose the text that
 * stands on the page, and not the time that it is made of.
 */
export function useBeat<T extends Told>(say: (now: Instant) => T): T {
  const { beat } = useConnection()
  return useSyncExternalStore(beat.subscribe, () => say(beat.now()))
}

/**
 * The server's now. Renders the component that calls it again with the first flip of the page after each whole `every`
 * from `alignedTo` (the epoch, for the time of day).
 */
export function useNow(every: Duration, alignedTo: Instant | null = null): Instant {
  useBeat((now) => Math.floor(between(alignedTo ?? EPOCH, now) / every))
  return useConnection().clock.now()
}
