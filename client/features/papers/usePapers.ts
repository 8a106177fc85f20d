import { useSyncExternalStore } from 'react'
import type { SeenPaper } from '../../../shared/protocol/view.ts'
import { askPapers } from '../../api/showApi.ts'
import type { Connection } from '../../page/connection/connection.ts'
import { useConnection } from '../../page/connection/ShowConnection.tsx'

/** Who asked in vain asks again. */
const AGAIN = 2_000
const NONE: readonly SeenPaper[] = []

/** What was added beside the agenda's own: fetched where somebody reads it, and anew when there is something else. */
export function usePapers(): readonly SeenPaper[] {
  const { subscribe, current } = sourceOf(useConnection())
  return useSyncExternalStore(subscribe, current)
}

interface Source {
  readonly subscribe: (changed: () => void) => () => void
  readonly current: () => readonly SeenPaper[]
}

const sources = new WeakMap<Connection, Source>()

function sourceOf(connection: Connection): Source {
  const source = sources.get(connection) ?? createSource(connection)
  sources.set(connection, source)
  return source
}

function createSource({ store, key }: Connection): Source {
  const parts = new Set<() => void>()
  let papers = NONE
  let has = ''
  let asking = false
  let again: ReturnType<typeof setTimeout> | undefined
  let stop: () => void = () => undefined

  const look = async () => {
    const wanted = JSON.stringify(store.getState().live?.papers ?? null)
    if (asking || wanted === has || wanted === 'null') return
    asking = true
    const fetched = await askPapers(store.getState().show, key)
    asking = false
    if (fetched !== null) {
      papers = fetched
      has = wanted
      for (const changed of parts) changed()
      // Something may have come while this was on its way.
      void look()
    } else if (parts.size > 0) again = setTimeout(look, AGAIN)
  }

  return {
    subscribe(changed) {
      parts.add(changed)
      if (parts.size === 1) stop = store.subscribe(() => void look())
      void look()
      return () => {
        parts.delete(changed)
        if (parts.size > 0) return
        stop()
        clearTimeout(again)
      }
    },
    current: () => papers,
  }
}
