import type { SlotId, SlotKind } from '../agenda/agenda.ts'
import { eventsOf } from '../eventsOf.ts'
import type { TurnStarted } from '../floor/floor.ts'
import { mapped } from '../mapped.ts'
import type { Duration, Instant } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import {
  type Asked,
  hasTwinInFacts,
  insert,
  isOrdinary,
  isWaiting,
  NO_LIST,
  type Queue,
  type Request,
  type RequestId,
  type RequestKind,
  type SpeakerList,
  waitingIn,
} from './speakerList.ts'

export type QueueEvent =
  | { readonly type: 'ListOpened'; readonly slot: SlotId }
  | { readonly type: 'ListClosing'; readonly slot: SlotId; readonly at: Instant }
  /** `due` is the instant that had come, and counts only while it is still the list's; `null` by hand. */
  | { readonly type: 'ListClosed'; readonly slot: SlotId; readonly due: Instant | null }
  | { readonly type: 'RequestMade'; readonly request: Request }
  | {
      readonly type: 'RequestEdited'
      readonly request: RequestId
      readonly asked: Asked
      readonly replyTo: number | null
      readonly changed: number
    }
  | { readonly type: 'RequestMoved'; readonly request: RequestId; readonly after: RequestId | null }
  | {
      readonly type: 'RequestTurned'
      readonly request: RequestId
      readonly state: Request['state']
      readonly at: Instant
    }
  | { readonly type: 'KindLimited'; readonly slot: SlotId; readonly kind: RequestKind; readonly limit: Duration }
  | { readonly type: 'RequestsLimited'; readonly requests: readonly RequestId[]; readonly limit: Duration }
  | { readonly type: 'RequestsCarried'; readonly at: Instant; readonly requests: readonly Request[] }

export const isQueueEvent = /* @__PURE__ */ eventsOf<QueueEvent>({
  ListOpened: true,
  ListClosing: true,
  ListClosed: true,
  RequestMade: true,
  RequestEdited: true,
  RequestMoved: true,
  RequestTurned: true,
  KindLimited: true,
  RequestsLimited: true,
  RequestsCarried: true,
})

export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'ListOpened':
      return changeList(queue, event.slot, (list) => ({ ...list, status: 'open', closesAt: null }))
    case 'ListClosing':
      return changeList(queue, event.slot, (list) => ({ ...list, closesAt: event.at }))
    case 'ListClosed':
      return changeList(queue, event.slot, (list) =>
        event.due !== null && event.due !== list.closesAt ? list : { ...list, status: 'closed', closesAt: null },
      )
    case 'RequestMade':
      return { ...queue, requests: insert(queue.requests, event.request) }
    case 'RequestEdited':
      return edited(queue, event)
    case 'RequestMoved':
      return { ...queue, requests: moved(queue.requests, event.request, event.after) }
    case 'RequestTurned':
      return { ...queue, requests: turned(queue.requests, event) }
    case 'KindLimited':
      return changeList(queue, event.slot, (list) => ({
        ...list,
        limits: { ...list.limits, [event.kind]: event.limit },
      }))
    case 'RequestsLimited':
      return change(queue, (request) =>
        event.requests.includes(request.id) ? { ...request, limit: event.limit } : request,
      )
    case 'RequestsCarried':
      return carried(queue, event.requests, event.at)
    default:
      return unreachable(event)
  }
}

/** A turn empties a place in the list; another slot closes the list of the one before and leaves the rest unreached. */
export function followFloor(queue: Queue, event: TurnStarted, kindOfSlot: SlotKind): Queue {
  const spoken = event.interrupts ? queue : settle(queue, event.request, event.at)
  const here = event.slot === spoken.slot ? spoken : enter(leave(spoken, event.at), event.slot, kindOfSlot, event.at)
  const given = change(here, (request) =>
    request.id === event.request ? { ...request, state: 'floor', since: event.at } : request,
  )
  return event.resumes === null ? speaking(given, event) : given
}

/** The floor is nobody's any more, and no list is reached that was open ahead. */
export function closeQueue(queue: Queue, at: Instant): Queue {
  const unreached = change(settle(queue, null, at), (request) =>
    isWaiting(request) ? { ...request, state: 'not-reached', since: at } : request,
  )
  const lists = Object.entries(queue.lists).map(([slot, list]) => [slot, closed(list)] as const)
  return { ...unreached, lists: Object.fromEntries(lists), slot: null, speaking: null }
}

function closed(list: SpeakerList): SpeakerList {
  return { ...list, status: 'closed', closesAt: null }
}

/** Whoever had the floor is done, but for the one who gets it back. */
function settle(queue: Queue, keeps: RequestId | null, at: Instant): Queue {
  return change(queue, (request) =>
    request.state === 'floor' && request.id !== keeps ? { ...request, state: 'done', since: at } : request,
  )
}

function enter(queue: Queue, slot: SlotId, kind: SlotKind, at: Instant): Queue {
  const waiting = waitingIn(queue.requests, slot)
  const restored = change({ ...queue, slot }, (request) =>
    request.slot === slot && request.state === 'not-reached' && !hasTwinInFacts(request, waiting)
      ? { ...request, state: 'waiting', since: at }
      : request,
  )
  if (kind !== 'discussion' || restored.lists[slot] !== undefined) return restored
  return changeList(restored, slot, (list) => ({ ...list, status: 'open' }))
}

function leave(queue: Queue, at: Instant): Queue {
  const { slot } = queue
  if (slot === null) return queue
  const unreached = change(queue, (request) =>
    request.slot === slot && isWaiting(request) ? { ...request, state: 'not-reached', since: at } : request,
  )
  return changeList({ ...unreached, slot: null }, slot, closed)
}

/** Replies to a speaker lapse when the next ordinary speaker gets the floor. */
function speaking(queue: Queue, event: TurnStarted): Queue {
  const request = queue.requests.find((each) => each.id === event.request)
  const ordinary = event.kind === 'segment' || (request !== undefined && isOrdinary(request.kind))
  if (!ordinary) return queue
  const lapsed = change(queue, (each) =>
    each.kind === 'reply' && isWaiting(each) ? { ...each, state: 'lapsed', since: event.at } : each,
  )
  return { ...lapsed, speaking: event.turn }
}

function edited(queue: Queue, event: Extract<QueueEvent, { type: 'RequestEdited' }>): Queue {
  const before = queue.requests.find((each) => each.id === event.request)
  if (before === undefined) return queue
  const request = { ...before, ...event.asked, replyTo: event.replyTo, changed: event.changed }
  if (before.kind === request.kind) return change(queue, (each) => (each.id === request.id ? request : each))
  const others = queue.requests.filter((each) => each.id !== request.id)
  return { ...queue, requests: insert(others, request) }
}

/** One is called at a time: whom somebody else's call overtakes waits on. Absent, one keeps one's place. */
function turned(
  requests: readonly Request[],
  { request, state, at }: Extract<QueueEvent, { type: 'RequestTurned' }>,
): readonly Request[] {
  const slot = requests.find((each) => each.id === request)?.slot
  return requests.map((each) => {
    if (each.id === request) return { ...each, state, since: at }
    const overtaken = state === 'called' && each.slot === slot && each.state === 'called'
    return overtaken ? { ...each, state: 'waiting', since: at } : each
  })
}

function moved(requests: readonly Request[], id: RequestId, after: RequestId | null): readonly Request[] {
  const request = requests.find((each) => each.id === id)
  if (request === undefined) return requests
  const others = requests.filter((each) => each.id !== id)
  const behind = others.findIndex((each) => each.id === after)
  const head = others.findIndex((each) => each.slot === request.slot && isWaiting(each))
  const place = after === null ? (head < 0 ? others.length : head) : behind < 0 ? others.length : behind + 1
  return [...others.slice(0, place), request, ...others.slice(place)]
}

function carried(queue: Queue, requests: readonly Request[], at: Instant): Queue {
  const left = new Set(requests.map((request) => request.carriedFrom))
  const marked = queue.requests.map(
    (each): Request => (left.has(each.id) ? { ...each, state: 'carried', since: at } : each),
  )
  return { ...queue, requests: requests.reduce<readonly Request[]>(insert, marked) }
}

function change(queue: Queue, each: (request: Request) => Request): Queue {
  const requests = mapped(queue.requests, each)
  return requests === queue.requests ? queue : { ...queue, requests }
}

function changeList(queue: Queue, slot: SlotId, each: (list: SpeakerList) => SpeakerList): Queue {
  return { ...queue, lists: { ...queue.lists, [slot]: each(queue.lists[slot] ?? NO_LIST) } }
}
