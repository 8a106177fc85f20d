import type { Role } from '../domain/actor.ts'
import type { SlotId } from '../domain/agenda.ts'
import type { PastTurn } from '../domain/floor.ts'
import { spokenBy } from '../domain/past.ts'
import {
  isWaiting,
  limitOf,
  type Queue,
  type Request,
  type RequestState,
  type SpeakerList,
} from '../domain/speakerList.ts'
import { NOT_SPOKEN } from '../domain/spokenSoFar.ts'
import type { Instant } from '../domain/time.ts'
import { packRequest } from '../protocol/requests.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import type { SeenRequest, SentQueue, SentRequest } from '../protocol/view.ts'
import { presser } from './presser.ts'
import { knowsTheRoom, runsTheRoom } from './roles.ts'

/** So many of each list are told. */
const LONGEST = 500
/** And so many of them with their notes, and who typed them in. */
const TOLD_WHOLE = 40
/** Bytes of all lists together: what stands behind is not told until others have left. */
const LISTS_MOST = 60_000
/** Of those who have left the list. */
const OVER_MOST = 20

/** What a role may know of a request. */
export interface Allowed {
  /** What is written about somebody is for the room: they themselves get back what they wrote. */
  readonly note: 'all' | 'own' | null
  readonly by: boolean
  readonly spoken: boolean
}

export function queueSeenBy(role: Role, queue: Queue, turns: readonly PastTurn[]): SentQueue {
  const notReached = runsTheRoom(role) ? notReachedIn(queue.requests) : {}
  return {
    lists: listsAtHand(queue),
    waiting: waitingBySlot(queue),
    notReached,
    requests: role === 'public' ? {} : requestsSeenBy(role, queue, turns, notReached),
  }
}

function requestsSeenBy(
  role: Role,
  queue: Queue,
  turns: readonly PastTurn[],
  notReached: SentQueue['notReached'],
): SentQueue['requests'] {
  const room = runsTheRoom(role)
  const pack = packing(role, queue, turns)
  const over = new Set(room ? queue.requests.filter(isOver).slice(-OVER_MOST) : [])
  const places: Record<SlotId, number> = {}
  const lists: Record<SlotId, SentRequest[]> = {}
  let left = LISTS_MOST
  for (const request of queue.requests) {
    const { slot } = request
    if (!isAtHand(request, room) && !over.has(request)) continue
    const place = (places[slot] ?? 0) + 1
    places[slot] = place
    if (place > LONGEST) continue
    const { sent, size } = pack(request, place > TOLD_WHOLE, notReached[slot] ?? null)
    left -= size
    if (left < 0) break
    const list = lists[slot] ?? []
    list.push(sent)
    lists[slot] = list
  }
  return lists
}

/** Since when, where more were not reached than wait. */
function notReachedIn(requests: readonly Request[]): SentQueue['notReached'] {
  const slots: Record<SlotId, { more: number; since: Instant }> = {}
  for (const { slot, state, since } of requests) {
    const isNot = state === 'not-reached'
    if (!isNot && !isWaiting({ state })) continue
    const { more, since: newest } = slots[slot] ?? { more: 0, since }
    slots[slot] = { more: more + (isNot ? 1 : -1), since: isNot && since > newest ? since : newest }
  }
  const most = Object.entries(slots).filter(([, { more }]) => more > 0)
  return Object.fromEntries(most.map(([slot, { since }]) => [slot, since]))
}

interface PackedRequest {
  /** What it was made of, beside the request. */
  readonly short: boolean
  readonly notReached: Instant | null
  readonly spoken: string
  readonly sent: SentRequest
  /** In a list, in bytes. */
  readonly size: number
}

/** Of a long list few change with a press: each is packed once for those who may know as much of it. */
const packed: Readonly<Record<'room' | 'interpreter' | 'speaker', WeakMap<Request, PackedRequest>>> = {
  room: new WeakMap(),
  interpreter: new WeakMap(),
  speaker: new WeakMap(),
}

function packing(role: Role, queue: Queue, turns: readonly PastTurn[]) {
  const known = packed[runsTheRoom(role) ? 'room' : role === 'interpreter' ? role : 'speaker']
  const allowed = allowedTo(role)
  return (request: Request, short: boolean, notReached: Instant | null): PackedRequest => {
    const by = allowed.spoken ? spokenBy(turns, request.asker) : null
    const spoken = by === null ? '' : `${by.times} ${by.lasted}`
    const before = known.get(request)
    if (before?.short === short && before.notReached === notReached && before.spoken === spoken) return before
    const whole = seenRequest(request, queue, turns, allowed)
    const sent = packRequest(short ? inShort(whole) : whole, request.limit, notReached)
    const made = { short, notReached, spoken, sent, size: sizeOf([request.slot, sent]) + 1 }
    known.set(request, made)
    return made
  }
}

const weights = new WeakMap<Request, { readonly whole: number; readonly short: number }>()

/** What all lists would take if none of it were left out, in bytes, as moderators get them. */
export function listsWeight(queue: Queue, turns: readonly PastTurn[]): number {
  const places: Record<SlotId, number> = {}
  const requests = queue.requests.reduce((sum, request) => {
    const place = (places[request.slot] ?? 0) + 1
    places[request.slot] = place
    const { whole, short } = weights.get(request) ?? weigh(request, queue, turns)
    return sum + 1 + (place > TOLD_WHOLE ? short : whole)
  }, 0)
  return requests + sizeOf(listsAtHand(queue)) + sizeOf(waitingBySlot(queue))
}

function weigh(request: Request, queue: Queue, turns: readonly PastTurn[]) {
  const whole = seenRequest(request, queue, turns, allowedTo('moderator'))
  const sizes = (each: SeenRequest) => sizeOf(packRequest(each, request.limit, null))
  const weight = { whole: sizes(whole), short: sizes(inShort(whole)) }
  weights.set(request, weight)
  return weight
}

/** One of them whole, for those who work on the meeting. */
export function requestSeenBy(role: Role, request: Request, queue: Queue, turns: readonly PastTurn[]): SeenRequest {
  return seenRequest(request, queue, turns, allowedTo(role))
}

function allowedTo(role: Role): Allowed {
  const room = runsTheRoom(role)
  return { note: knowsTheRoom(role) ? 'all' : null, by: room, spoken: room }
}

export function seenRequest(
  request: Request,
  { lists }: Pick<Queue, 'lists'>,
  turns: readonly PastTurn[],
  allowed: Allowed,
): SeenRequest {
  const { id, slot, asker, kind, language, behalf, at, changed, state, since, carriedFrom } = request
  const spoken = allowed.spoken ? spokenBy(turns, asker) : null
  return {
    id,
    slot,
    asker,
    kind,
    language,
    behalf,
    note: noteSeen(request, allowed.note),
    noted: false,
    by: allowed.by ? presser(request.by) : null,
    at,
    changed,
    state,
    since,
    limit: limitOf(request, lists[slot]),
    carriedFrom,
    spoken: spoken === null ? NOT_SPOKEN : { times: spoken.times, lasted: spoken.lasted },
  }
}

function inShort(request: SeenRequest): SeenRequest {
  const { note, behalf, by } = request
  const noted = note !== null || behalf !== null
  return { ...request, note: null, behalf: null, noted, by: by && { role: by.role, person: null, name: null } }
}

/** Something can still happen with it. */
function isAtHand({ state }: { readonly state: RequestState }, room: boolean): boolean {
  if (state === 'floor' || isWaiting({ state })) return true
  return room && (state === 'absent' || state === 'not-reached')
}

function isOver({ state }: { readonly state: RequestState }): boolean {
  return !isAtHand({ state }, true)
}

/** A closed list without limits of its own is as good as none. */
function listsAtHand({ lists }: Queue): SentQueue['lists'] {
  const isTold = ({ status, limits }: SpeakerList) => status === 'open' || Object.keys(limits).length > 0
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => isTold(list)))
}

function waitingBySlot({ requests }: Queue): SentQueue['waiting'] {
  const counts: Record<SlotId, number> = {}
  for (const request of requests) if (isWaiting(request)) counts[request.slot] = (counts[request.slot] ?? 0) + 1
  return counts
}

function noteSeen({ note, ownNote }: Request, which: Allowed['note']): string | null {
  if (which === null) return null
  return which === 'all' ? note : ownNote
}
