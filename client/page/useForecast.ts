import { useSyncExternalStore } from 'react'
import { type Forecast, forecast } from '../../shared/domain/forecast/forecast.ts'
import { type Instant, instant, seconds } from '../../shared/domain/time.ts'
import type { Connection } from './connection/connection.ts'
import { useConnection } from './connection/ShowConnection.tsx'
import type { ShowState } from './connection/showStore.ts'

const EVERY = seconds(3)

/**
 * When everything will start and end, worked out anew with each change and at most each three seconds, once for all parts
 * of a page. The same object is given back as long as it says the same, so that a show on plan renders nothing. `null`
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

function createSource({ store, clock, beat }: Connection): Source {
  let kept: Forecast | null = null
  let of: Pick<ShowState, 'live' | 'agenda'> & { readonly third: number } = { live: null, agenda: null, third: 0 }
  return {
    subscribe(changed) {
      const forgets = [store.subscribe(changed), beat.subscribe(changed)]
      return () => {
        for (const forget of forgets) forget()
      }
    },
    current() {
      const { live, agenda } = store.getState()
      if (live === null || agenda === null) return null
      const now = clock.now()
      const third = Math.floor(now / EVERY)
      if (live === of.live && agenda === of.agenda && third === of.third) return kept
      of = { live, agenda, third }
      const next = forecast(agenda, live, wholeSecond(now))
      if (kept === null || !saysTheSame(kept, next)) kept = next
      return kept
    },
  }
}

/** So that pages say the same. */
function wholeSecond(now: Instant): Instant {
  return instant(Math.floor(now / 1000) * 1000)
}

function saysTheSame(a: Forecast, b: Forecast): boolean {
  if (a.end !== b.end || a.behind !== b.behind || a.overHardEnd !== b.overHardEnd) return false
  const ids = Object.keys(b.items)
  return (
    ids.length === Object.keys(a.items).length &&
    ids.every((id) => a.items[id]?.start === b.items[id]?.start && a.items[id]?.end === b.items[id]?.end)
  )
}
