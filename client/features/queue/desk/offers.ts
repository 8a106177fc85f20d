import { giveRefusal, interrupts, somebodySpeaks } from '../../../../shared/domain/floor/giving.ts'
import { isWaiting, waitingIn } from '../../../../shared/domain/queue/speakerList.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { hasKnownTwin } from '../asker.ts'

/** Why the floor cannot be given to somebody now, or why they cannot be called. */
export type Off = 'notLive' | 'notThisSlot' | 'interrupted' | 'nobodySpeaks' | 'waitsAlready'

/** A point of order takes the floor from whoever speaks, and gives it back. */
export function breaksIn(live: Live, request: Pick<SeenRequest, 'kind'>): boolean {
  return interrupts(live, request, false)
}

/** A press which the server would refuse says so first. */
export function offOf(live: Live, request: Pick<SeenRequest, 'slot'>, interrupting: boolean): Off | null {
  const refused = giveRefusal(live, request, interrupting)
  return refused && OFFS[refused]
}

const OFFS = { 'not-live': 'notLive', 'not-this-slot': 'notThisSlot', 'already-interrupted': 'interrupted' } as const

/** Letting somebody interrupt needs somebody to interrupt. */
export function interruptOff(live: Live, request: Pick<SeenRequest, 'slot'>): Off | null {
  return offOf(live, request, true) ?? (somebodySpeaks(live) ? null : 'nobodySpeaks')
}

/** Whoever is absent is not called beside a newer request of theirs. */
export function callOff(
  live: Live,
  request: Pick<SeenRequest, 'id' | 'slot' | 'asker' | 'kind' | 'short' | 'state'>,
): Off | null {
  if (live.status !== 'live') return 'notLive'
  if (request.slot !== live.slot?.id) return 'notThisSlot'
  if (isWaiting(request)) return null
  const others = waitingIn(live.queue.requests, request.slot).filter(({ id }) => id !== request.id)
  return hasKnownTwin(request, others) ? 'waitsAlready' : null
}
