import { useSyncExternalStore } from 'react'
import { type Forecast, forecast } from '../../shared/domain/forecast.ts'
import { instant, seconds } from '../../shared/domain/time.ts'
import type { Connection } from '../connection/connection.ts'
import { useConnection } from '../connection/ShowConnection.tsx'
import { untilFlip } from '../connection/useNow.ts'

const SECOND = seconds(1)

/**
 * When everything will start and end, worked out anew with each change and at most once a second, once for all parts of
 * a page. The same object is given back as long as it says the same, so that a show on plan renders nothing. `null`
 * before the first picture.
 */
export function useForecast(): Forecast | null {
  const { subscribe, current } = sourceOf(useConnection())
  return useSyncExternalStore(subscribe, current)
}

interface Source {
  readonly subscribe: (changed: () => void) => () => void
  readonly current: () => Forecast | null
}

const sources = new WeakMap<Connection, Source>()

function sourceOf(connection: Connection): Source {
  const source = sources.get(connection) ?? createSource(connection)
  sources.set(connection, source)
  return source
}

function createSource({ store, clock }: Connection): Source {
  const parts = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: () => void = () => undefined
  let kept: Forecast | null = null
  let keptFor: readonly unknown[] = []

  const flip = () => {
    clearTimeout(timer)
    for (const changed of parts) changed()
    if (document.visibilityState === 'visible') timer = setTimeout(flip, untilFlip(clock.now(), SECOND, null) + 4)
  }
  const start = () => {
    const forgets = [store.subscribe(flip), clock.onJump(flip)]
    document.addEventListener('visibilitychange', flip)
    stop = () => {
      clearTimeout(timer)
      for (const forget of forgets) forget()
      document.removeEventListener('visibilitychange', flip)
    }
    flip()
  }

  return {
    subscribe(changed) {
      parts.add(changed)
      if (parts.size === 1) start()
      return () => {
        parts.delete(changed)
        if (parts.size === 0) stop()
      }
    },
    current() {
      const { live, agenda } = store.getState()
      if (live === null || agenda === null) return null
      // Whole seconds, so that asking twice in one answers the same.
      const now = instant(Math.floor(clock.now() / SECOND) * SECOND)
      const of = [live, agenda, now]
      if (of.every((each, index) => each === keptFor[index])) return kept
      keptFor = of
      const next = forecast(agenda, live, now)
      if (kept === null || !saysTheSame(kept, next)) kept = next
      return kept
    },
  }
}

function saysTheSame(a: Forecast, b: Forecast): boolean {
  if (a.end !== b.end || a.behind !== b.behind || a.overHardEnd !== b.overHardEnd) return false
  const ids = Object.keys(b.items)
  return (
    ids.length === Object.keys(a.items).length &&
    ids.every((id) => a.items[id]?.start === b.items[id]?.start && a.items[id]?.end === b.items[id]?.end)
  )
}
