import { useEffect } from 'react'
import { floorLanguage } from '../../../shared/domain/floor/floor.ts'
import { waitingIn } from '../../../shared/domain/queue/speakerList.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { useConnection } from '../connection/ShowConnection.tsx'

/**
 * What is on, as attributes of the page: `<html data-show="live" data-floor-turn="12" data-floor-language="fr" …>`. A
 * mixer that lays a page over its picture can style it by them, and whoever drives a page can wait for them.
 */
export function useFloorMarks(): void {
  const { store } = useConnection()
  useEffect(() => {
    const { dataset } = document.documentElement
    const mark = () => {
      const marks = floorMarks(store.getState().live)
      for (const [name, value] of Object.entries(marks)) {
        if (value === null) delete dataset[name]
        else dataset[name] = value
      }
    }
    mark()
    const forget = store.subscribe(mark)
    return () => {
      forget()
      for (const name of Object.keys(floorMarks(null))) delete dataset[name]
    }
  }, [store])
}

/**
 * `floorEnds` is an ISO instant, and absent while the clocks are held and for the chair, who has no limit. `queue` has the
 * ids of the requests that wait in the slot that is on, in their order; the public is not told of any.
 */
function floorMarks(live: Live | null) {
  const turn = live?.turn ?? null
  return {
    show: live === null ? null : live.status === 'live' && live.holdingSince !== null ? 'held' : live.status,
    floorTurn: turn === null ? null : String(turn.id),
    floorPerson: turn?.person ?? null,
    floorLanguage: turn === null ? null : (floorLanguage(turn)?.language ?? null),
    queue: turn === null ? null : waitingHere(live?.queue.requests ?? [], turn.slot),
    floorEnds: turn?.timer?.status === 'running' ? new Date(turn.timer.endsAt).toISOString() : null,
  } satisfies Record<string, string | null>
}

function waitingHere(requests: Live['queue']['requests'], slot: string): string {
  return waitingIn(requests, slot)
    .map((request) => request.id)
    .join(' ')
}
