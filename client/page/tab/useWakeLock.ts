import { useEffect } from 'react'
import { useShow } from '../connection/ShowConnection.tsx'

/** Keeps the screen on while the show is live; the browser drops the lock whenever the page is hidden. */
export function useWakeLock(): void {
  const wanted = useShow((state) => state.live?.status === 'live')
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let over = false
    const acquire = () => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return
      navigator.wakeLock.request('screen').then(
        (granted) => {
          lock = granted
          if (over) granted.release().catch(() => undefined)
        },
        // Refused on a low battery: the show goes on without.
        () => undefined,
      )
    }
    acquire()
    document.addEventListener('visibilitychange', acquire)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', acquire)
      lock?.release().catch(() => undefined)
    }
  }, [wanted])
}
