import { useEffect, useReducer } from 'react'
import type { Duration, Instant } from '../../shared/domain/time.ts'
import { useConnection } from './ShowConnection.tsx'

/** Timers may fire a little early; then the figure would still be the old one. */
const AFTER_THE_FLIP = 4

/**
 * The server's now. Renders the component that calls it again at each whole `every` from `alignedTo` (an end of a clock,
 * so that its digits flip when its second does; the epoch, for the time of day). Rests while the tab is hidden and is
 * right at once when it is seen again.
 */
export function useNow(every: Duration, alignedTo: Instant | null = null): Instant {
  const { clock } = useConnection()
  const [, tick] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      timer = setTimeout(flip, untilFlip(clock.now(), every, alignedTo) + AFTER_THE_FLIP)
    }
    const flip = () => {
      tick()
      wait()
    }
    const forget = clock.onJump(flip)
    document.addEventListener('visibilitychange', flip)
    wait()
    return () => {
      clearTimeout(timer)
      forget()
      document.removeEventListener('visibilitychange', flip)
    }
  }, [clock, every, alignedTo])
  return clock.now()
}

export function untilFlip(now: Instant, every: Duration, alignedTo: Instant | null): number {
  const gone = (now - (alignedTo ?? 0)) % every
  return gone < 0 ? -gone : every - gone
}
