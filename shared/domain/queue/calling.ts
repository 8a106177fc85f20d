import type { SlotId } from '../agenda/agenda.ts'
import { isWaiting, type Request, standsOnList } from './speakerList.ts'

/**
 * Why somebody cannot be called while the slot `on` is on, `null` where none is; the show and every screen know it alike. `twin`: whether the
 * same asker waits beside it with the same kind.
 */
export function callRefusal(
  request: Pick<Request, 'slot' | 'state'>,
  on: SlotId | null,
  twin: boolean,
): 'not-live' | 'already-called' | 'not-this-slot' | 'not-waiting' | 'already-waiting' | null {
  if (request.state === 'called') return 'already-called'
  if (on === null) return 'not-live'
  if (request.slot !== on) return 'not-this-slot'
  if (!standsOnList(request)) return 'not-waiting'
  // Two who wait already may have been two when they asked: only who comes back is new beside another.
  return twin && !isWaiting(request) ? 'already-waiting' : null
}
