import type { Role } from '../domain/actor.ts'
import type { SlotId } from '../domain/agenda/agenda.ts'
import type { PastTurn } from '../domain/floor/floor.ts'
import { spokenBy } from '../domain/floor/past.ts'
import { NOT_SPOKEN } from '../domain/forecast/spokenSoFar.ts'
import {
  type Asker,
  isRequestOver,
  isUp,
  isWaiting,
  limitOf,
  type Queue,
  type Request,
  type SpeakerList,
  standsOnList,
} from '../domain/queue/speakerList.ts'
import { knowsTheRoom, runsTheRoom } from '../domain/roles.ts'
import type { Instant } from '../domain/time.ts'
import { packRequest } from '../protocol/sent/wireQueue.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import type { SeenRequest, WireQueue, WireRequest } from '../protocol/view.ts'
import { newestOf } from './newestOf.ts'
import { presserOf } from './presser.ts'

/** So many of each list are told. */
const LONGEST = 500
/** And so many of them whole: of the others what the list itself needs, and the rest to whoever opens them. */
const TOLD_WHOLE = 30
/** Bytes of all lists together, as they are sent. */
export const LISTS_MOST = 64 * 1024
/** Of those who have left the list. */
const OVER_MOST = 20

/** What a role may know of a request. */
export interface Allowed {
  /** What is written about somebody is for the room: they themselves get back what they wrote. */
  readonly note: 'all' | 'own' | null
  readonly by: boolean
  readonly spoken: boolean
}

export function queueSeenBy(role: Role, queue: Queue, turns: readonly PastTurn[]): WireQueue {
  const notReached = runsTheRoom(role) ? notReachedIn(queue.requests) : {}
  const head = { lists: listsAtHand(queue), waiting: waitingBySlot(queue), notReached }
  return { ...head, requests: role === 'public' ? {} : requestsSeenBy(role, queue, turns, head) }
}

/** What all who may still have the floor take, in bytes, as moderators get them: all of them are told as long as it fits. */
export function listsWeight(queue: Queue, turns: readonly PastTurn[]): number {
  const head = { lists: listsAtHand(queue), waiting: waitingBySlot(queue), notReached: notReachedIn(queue.requests) }
  const pack = packing('moderator', queue, turns)
  const places = placesIn(queue.requests.filter(isLive))
  const requests = [...places].map(([request, place]) => pack(request, place, head.notReached).size)
  return requests.reduce((sum, size) => sum + size, frameOf(queue, head))
}

type Head = Omit<WireQueue, 'requests'>

/** Those who wait in the slot that is on come first, then all who wait, then those not reached, then the newest of the others. */
function requestsSeenBy(role: Role, queue: Queue, turns: readonly PastTurn[], head: Head): WireQueue['requests'] {
  const room = runsTheRoom(role)
  const pack = packing(role, queue, turns)
  const live = queue.requests.filter((request) => isAtHand(request, room) && isLive(request))
  const missed = room ? queue.requests.filter(({ state }) => state === 'not-reached') : []
  const over = room ? newestOf(queue.requests.filter(isRequestOver), OVER_MOST) : []
  const now = live.filter(({ slot }) => slot === queue.slot)
  const inTurn = [...now, ...live.filter(({ slot }) => slot !== queue.slot), ...missed, ...over]
  // Each by themselves: whoever has spoken or was not reached takes no place from those who wait.
  const places = new Map([live, missed, over].flatMap((each) => [...placesIn(each)]))
  const told = new Map<Request, WireRequest>()
  let left = LISTS_MOST - frameOf(queue, head)
  for (const request of inTurn) {
    const place = places.get(request) ?? 0
    if (place > LONGEST) continue
    const { sent, size } = pack(request, place, head.notReached)
    left -= size
    if (left < 0) break
    told.set(request, sent)
  }
  const lists: Record<SlotId, WireRequest[]> = {}
  for (const request of queue.requests) {
    const sent = told.get(request)
    if (sent === undefined) continue
    const list = lists[request.slot] ?? []
    list.push(sent)
    lists[request.slot] = list
  }
  return lists
}

/** In its own slot, from 1. */
function placesIn(requests: readonly Request[]): ReadonlyMap<Request, number> {
  const last: Record<SlotId, number> = {}
  return new Map(
    requests.map((request) => {
      const place = (last[request.slot] ?? 0) + 1
      last[request.slot] = place
      return [request, place]
    }),
  )
}

/** What the lists take without those in them. */
function frameOf({ requests }: Queue, head: Head): number {
  return sizeOf({ ...head, requests: Object.fromEntries(requests.map(({ slot }) => [slot, []])) })
}

/** Since when, where more were not reached than wait. */
function notReachedIn(requests: readonly Request[]): WireQueue['notReached'] {
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
  readonly sent: WireRequest
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
  return (request: Request, place: number, missed: WireQueue['notReached']): PackedRequest => {
    const short = place > TOLD_WHOLE && !isUp(request)
    const notReached = missed[request.slot] ?? null
    const by = allowed.spoken ? spokenBy(turns, request.asker) : null
    const spoken = by === null ? '' : `${by.times} ${by.lasted}`
    const before = known.get(request)
    if (before?.short === short && before.notReached === notReached && before.spoken === spoken) return before
    const whole = seenRequest(request, queue, turns, allowed)
    const sent = packRequest(short ? inShort(whole) : whole, request.limit, notReached)
    const made = { short, notReached, spoken, sent, size: sizeOf(sent) + 1 }
    known.set(request, made)
    return made
  }
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
    short: false,
    by: allowed.by ? presserOf(request.by) : null,
    at,
    changed,
    state,
    since,
    limit: limitOf(request, lists[slot]),
    carriedFrom,
    spoken: spoken === null ? NOT_SPOKEN : { times: spoken.times, lasted: spoken.lasted },
  }
}

/** Who waits, for what, since when and for how long: what a list needs. */
function inShort(request: SeenRequest): SeenRequest {
  const { asker, note, behalf, by, at, state, since, carriedFrom } = request
  const isTypedIn = by !== null && by.role !== 'speaker'
  const short = [organisationOf(asker), note, behalf, carriedFrom].some((each) => each !== null) || isTypedIn
  const told = { note: null, behalf: null, by: null, carriedFrom: null, since: state === 'waiting' ? at : since, short }
  return { ...request, ...told, asker: nameOf(asker) }
}

function nameOf(asker: Asker): Asker {
  return asker.is === 'person' ? asker : { is: 'guest', guest: { name: asker.guest.name, organisation: null } }
}

function organisationOf(asker: Asker): string | null {
  return asker.is === 'guest' ? asker.guest.organisation : null
}

/** For programs, as in 0.4.0: all who are told, with everything but notes and `behalf` far down: `short` says so there. */
export function requestsInApi(
  role: Role,
  told: readonly SeenRequest[],
  queue: Queue,
  turns: readonly PastTurn[],
): readonly SeenRequest[] {
  const known = new Map(queue.requests.map((request) => [request.id, request]))
  return told.map((each) => {
    const request = known.get(each.id)
    if (request === undefined) return each
    const { note, behalf } = each
    const whole = requestSeenBy(role, request, queue, turns)
    return { ...whole, note, behalf, short: whole.note !== note || whole.behalf !== behalf }
  })
}

/** Those who work on the meeting are told of it as long as something can happen with it; others, while it waits or is up. */
function isAtHand(request: Request, room: boolean): boolean {
  return room ? !isRequestOver(request) : isWaiting(request) || isUp(request)
}

/** It waits, or has the floor, or comes back when it is called again. */
function isLive(request: Request): boolean {
  return standsOnList(request) || isUp(request)
}

/** Whether this role is told of it at all. */
export function seesRequest(role: Role, request: Request): boolean {
  if (role === 'public') return false
  return runsTheRoom(role) || isAtHand(request, false)
}

/** A closed list without limits of its own is as good as none. */
function listsAtHand({ lists }: Queue): WireQueue['lists'] {
  const isTold = ({ status, limits }: SpeakerList) => status !== 'closed' || Object.keys(limits).length > 0
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => isTold(list)))
}

function waitingBySlot({ requests }: Queue): WireQueue['waiting'] {
  const counts: Record<SlotId, number> = {}
  for (const request of requests) if (isWaiting(request)) counts[request.slot] = (counts[request.slot] ?? 0) + 1
  return counts
}

function noteSeen({ note, ownNote }: Request, which: Allowed['note']): string | null {
  if (which === null) return null
  return which === 'all' ? note : ownNote
}
