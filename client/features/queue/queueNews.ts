import { type RequestId, waitingIn } from '../../../shared/domain/queue/speakerList.ts'
import type { Live } from '../../../shared/protocol/view.ts'

/** What became of the order, for those who listen: one sentence a change. */
export type QueueNews =
  | { readonly is: 'joined' | 'left' | 'moved' | 'called'; readonly request: RequestId; readonly place: number }
  | { readonly is: 'changed' }

/** The order of one slot, as it was read out last. */
export interface HeardQueue {
  readonly slot: string
  readonly order: readonly RequestId[]
  readonly called: RequestId | null
  /** Whom the newest press moved, if it moved anybody: of two neighbours that changed places, either could have gone. */
  readonly lastMoved: RequestId | null
}

export function heard(live: Live, slot: string): HeardQueue {
  const [newest] = live.undo
  const waiting = waitingIn(live.queue.requests, slot)
  return {
    slot,
    order: waiting.map((request) => request.id),
    called: waiting.find((request) => request.state === 'called')?.id ?? null,
    lastMoved: newest?.command.type === 'MoveRequest' ? newest.command.request : null,
  }
}

/** `null` when nothing needs saying, and when another slot's list is looked at. */
export function queueNews(before: HeardQueue, after: HeardQueue): QueueNews | null {
  if (before.slot !== after.slot) return null
  const came = after.order.filter((id) => !before.order.includes(id))
  const went = before.order.filter((id) => !after.order.includes(id))
  const [joined, left] = [came[0], went[0]]
  if (came.length + went.length > 1) return { is: 'changed' }
  if (joined !== undefined) return { is: 'joined', request: joined, place: after.order.indexOf(joined) + 1 }
  if (left !== undefined) return { is: 'left', request: left, place: 0 }
  const moved = movedOne(before.order, after)
  if (moved !== null) return moved
  if (after.called !== null && after.called !== before.called) {
    return { is: 'called', request: after.called, place: after.order.indexOf(after.called) + 1 }
  }
  return null
}

/** The one whose going elsewhere explains the whole difference. */
function movedOne(before: readonly RequestId[], { order: after, lastMoved }: HeardQueue): QueueNews | null {
  if (before.every((id, index) => after[index] === id)) return null
  const far = (id: RequestId) => Math.abs(before.indexOf(id) - after.indexOf(id))
  const rank = (id: RequestId) => far(id) + (id === lastMoved ? 0.5 : 0)
  const [request] = [...after].sort((a, b) => rank(b) - rank(a))
  if (request === undefined) return null
  const without = (order: readonly RequestId[]) => order.filter((id) => id !== request).join(' ')
  if (without(before) !== without(after)) return { is: 'changed' }
  return { is: 'moved', request, place: after.indexOf(request) + 1 }
}
