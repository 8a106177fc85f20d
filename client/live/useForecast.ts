import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type Forecast, forecast } from '../../shared/domain/forecast.ts'
import { instant, seconds } from '../../shared/domain/time.ts'
import { useConnection, useShow } from '../connection/ShowConnection.tsx'
import { untilFlip } from '../connection/useNow.ts'

const SECOND = seconds(1)

/**
 * When everything will start and end, worked out anew with each change and at most once a second. The same object is
 * given back as long as it says the same, so that a show on plan renders nothing. `null` before the first picture.
 */
export function useForecast(): Forecast | null {
  const { clock } = useConnection()
  const live = useShow((state) => state.live)
  const agenda = useShow((state) => state.agenda)
  const kept = useRef<Forecast | null>(null)

  const subscribe = useCallback(
    (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const flip = () => {
        clearTimeout(timer)
        changed()
        if (document.visibilityState === 'visible') timer = setTimeout(flip, untilFlip(clock.now(), SECOND, null) + 4)
      }
      flip()
      const forget = clock.onJump(flip)
      document.addEventListener('visibilitychange', flip)
      return () => {
        clearTimeout(timer)
        forget()
        document.removeEventListener('visibilitychange', flip)
      }
    },
    [clock],
  )
  return useSyncExternalStore(subscribe, () => {
    if (live === null || agenda === null) return null
    // Whole seconds, so that asking twice in one answers the same.
    const now = instant(Math.floor(clock.now() / SECOND) * SECOND)
    const next = forecast(agenda, live, now)
    if (kept.current === null || !saysTheSame(kept.current, next)) kept.current = next
    return kept.current
  })
}

function saysTheSame(a: Forecast, b: Forecast): boolean {
  if (a.end !== b.end || a.behind !== b.behind || a.overHardEnd !== b.overHardEnd) return false
  const ids = Object.keys(b.items)
  return (
    ids.length === Object.keys(a.items).length &&
    ids.every((id) => a.items[id]?.start === b.items[id]?.start && a.items[id]?.end === b.items[id]?.end)
  )
}
