import type { Actor } from '../actor.ts'
import type { LanguageCode, PersonId, Slot, SlotId } from '../agenda/agenda.ts'
import { asSeen, asSeenInFacts } from '../asSeen.ts'
import type { Guest, TurnId } from '../floor/floor.ts'
import type { Begun } from '../runOfShow/begun.ts'
import { type Duration, type Instant, minutes } from '../time.ts'

export type RequestId = string

/** `reply`: to the last ordinary turn, whether it is on or over. */
export const REQUEST_KINDS = ['statement', 'question', 'reply', 'right-of-reply', 'point-of-order'] as const

export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What a note may hold at most, in characters. */
export const NOTE_LENGTH = 250

/** On whose behalf somebody asks, in characters at most. */
export const BEHALF_LENGTH = 120

/**
 * What a state means, wherever it is asked. `waits`: can be given the floor. `stands`: waits, or would again when it is
 * called. `up`: called, or has the floor. `over`: nothing can happen with it any more. `lost`: left the list without having
 * had the floor, and not by its asker, who is told.
 */
type Meaning = 'waits' | 'stands' | 'up' | 'over' | 'lost'

/**
 * `floor` also while interrupted. `lapsed`: a reply whose speaker is no longer the last one. `not-reached`: its slot
 * ended first, or left the agenda. `carried`: not reached, and now waiting in a later slot under another id. `merged`: an
 * undo brought it back beside a newer one of its asker's, which stands for both.
 */
const REQUEST_STATES = {
  waiting: ['waits', 'stands'],
  called: ['waits', 'stands', 'up'],
  floor: ['up'],
  done: ['over'],
  absent: ['stands'],
  withdrawn: ['over'],
  removed: ['over', 'lost'],
  lapsed: ['over', 'lost'],
  'not-reached': ['lost'],
  carried: ['over'],
  merged: ['over', 'lost'],
} as const satisfies Readonly<Record<string, readonly Meaning[]>>

export type RequestState = keyof typeof REQUEST_STATES

export const requestStates = /* @__PURE__ */ Object.keys(REQUEST_STATES) as readonly RequestState[]

const meanings: Readonly<Record<RequestState, readonly Meaning[]>> = REQUEST_STATES

interface InState {
  readonly state: RequestState
}

/** Whose raised hand this is: somebody of the agenda, or a name typed in on the spot. */
export type Asker =
  | { readonly is: 'person'; readonly person: PersonId }
  | { readonly is: 'guest'; readonly guest: Guest }

/** What a request says. */
export interface Asked {
  readonly kind: RequestKind
  readonly language: LanguageCode
  /** For moderators, crew and booths only. */
  readonly note: string | null
  readonly behalf: string | null
}

export interface Request extends Asked {
  readonly id: RequestId
  readonly slot: SlotId
  readonly asker: Asker
  /** Who typed it in; the asker themself, when they pressed. */
  readonly by: Actor
  /** What the asker wrote themself, whatever the room has made of the note since: all of it that they get back. */
  readonly ownNote: string | null
  readonly at: Instant
  /** The revision that last changed what it says: an edit names the one it saw. */
  readonly changed: number
  readonly state: RequestState
  /** Since when it is in this state. */
  readonly since: Instant
  /** Its own limit; `null` takes the list's for its kind. */
  readonly limit: Duration | null
  /** The ordinary turn that a reply replies to. */
  readonly replyTo: TurnId | null
  /** The request of an earlier slot that this one carries on. */
  readonly carriedFrom: RequestId | null
}

export const LIST_STATUSES = ['open', 'closed'] as const

export type ListStatus = (typeof LIST_STATUSES)[number]

/** The list of speakers of one slot. */
export interface SpeakerList {
  readonly status: ListStatus
  /** When an open list closes by itself. */
  readonly closesAt: Instant | null
  readonly limits: Readonly<Partial<Record<RequestKind, Duration>>>
}

export interface Queue {
  readonly lists: Readonly<Record<SlotId, SpeakerList>>
  /** Of all slots, each slot's in their order: the rule's, or the moderator's own. */
  readonly requests: readonly Request[]
  /** The last ordinary turn: what a reply replies to. */
  readonly speaking: TurnId | null
  readonly slot: SlotId | null
}

export const emptyQueue: Queue = { lists: {}, requests: [], speaking: null, slot: null }

export const NO_LIST: SpeakerList = { status: 'closed', closesAt: null, limits: {} }

/** Where neither the request nor the list says otherwise. */
const USUAL_LIMITS: Readonly<Record<RequestKind, Duration>> = {
  statement: minutes(3),
  question: minutes(2),
  reply: minutes(2),
  'right-of-reply': minutes(3),
  'point-of-order': minutes(2),
}

/** Why there is no list that could be opened or joined: a list is of a slot that is on or still to come. */
export function noListIn(
  { id, kind, segments }: Slot,
  { fates, on }: Pick<Begun, 'fates' | 'on'>,
): 'no-list' | 'slot-past' | null {
  if (kind === 'break') return 'no-list'
  return on === id || segments.some((segment) => fates[segment.id] === 'ahead') ? null : 'slot-past'
}

/** Those who can be given the floor, in their order. */
export function waitingIn<R extends { readonly slot: SlotId; readonly state: RequestState }>(
  requests: readonly R[],
  slot: SlotId,
): readonly R[] {
  return requests.filter((request) => request.slot === slot && isWaiting(request))
}

/** Those of the agenda who wait in this list; a guest has no page to be told on. */
export function peopleWaitingIn(requests: readonly Request[], slot: SlotId): readonly PersonId[] {
  return [...new Set(waitingIn(requests, slot).flatMap(({ asker }) => (asker.is === 'person' ? [asker.person] : [])))]
}

export function isWaiting({ state }: InState): boolean {
  return meanings[state].includes('waits')
}

/** On the list still: it waits, or is absent and waits again when it is called. */
export function standsOnList({ state }: InState): boolean {
  return meanings[state].includes('stands')
}

/** Called, or has the floor. */
export function isUp({ state }: InState): boolean {
  return meanings[state].includes('up')
}

/** Nothing can happen with it any more: not even be carried. */
export function isRequestOver({ state }: InState): boolean {
  return meanings[state].includes('over')
}

/** Left its list without having had the floor, and not by its asker. */
export function isLost({ state }: InState): boolean {
  return meanings[state].includes('lost')
}

/** Closed on the instant, also before the server has woken for it. */
export function isOpen(list: Pick<SpeakerList, 'status' | 'closesAt'>, now: Instant): boolean {
  return list.status === 'open' && (list.closesAt === null || now < list.closesAt)
}

export function limitOf(
  request: { readonly kind: RequestKind; readonly limit: Duration | null },
  list: Pick<SpeakerList, 'limits'> | undefined,
): Duration {
  return request.limit ?? list?.limits[request.kind] ?? USUAL_LIMITS[request.kind]
}

/** Points of order first, then replies to the current speaker, then the others by time of request. */
function rankOf(kind: RequestKind): number {
  if (kind === 'point-of-order') return 0
  return kind === 'reply' ? 1 : 2
}

/** An ordinary speaker is one whose floor makes older replies pointless. */
export function isOrdinary(kind: RequestKind): boolean {
  return rankOf(kind) === 2
}

/** Behind the last of its rank or a better one: the order of all others, the moderator's own included, stays. */
export function insert<R extends { readonly slot: SlotId; readonly kind: RequestKind; readonly state: RequestState }>(
  requests: readonly R[],
  request: R,
): readonly R[] {
  const ahead = (each: R) => each.slot === request.slot && isWaiting(each) && rankOf(each.kind) <= rankOf(request.kind)
  const behind = requests.findLastIndex(ahead)
  const first = requests.findIndex((each) => each.slot === request.slot && isWaiting(each))
  const place = behind >= 0 ? behind + 1 : first >= 0 ? first : requests.length
  return [...requests.slice(0, place), request, ...requests.slice(place)]
}

/** An asker is somebody of the agenda, or a name on the spot, as it reads. */
export function sameAsker(a: Asker, b: Asker): boolean {
  return a.is === b.is && askerKey(a) === askerKey(b)
}

/** Equal for two of one sort who are one. */
export function askerKey(asker: Asker): string {
  return asker.is === 'person' ? asker.person : seenAs(asker.guest)
}

/** A guest who is told in short may be anybody of that name: without the organisation only the server knows. */
export function isKnown({ asker, short }: { readonly asker: Asker; readonly short: boolean }): boolean {
  return asker.is === 'person' || !short
}

/** Likewise where facts are reduced: by the names' older rule, so that a journal is replayed as it was lived. */
export function askerKeyInFacts(asker: Asker): string {
  return asker.is === 'person' ? asker.person : seenInFactsAs(asker.guest)
}

/**
 * Whether the same asker is among these with the same kind: nobody waits twice with one kind in one list. For what is asked
 * now; what was asked goes by `hasTwinInFacts`.
 */
export function hasTwin({ asker, kind }: Asking, among: readonly Asking[]): boolean {
  return among.some((each) => each.kind === kind && sameAsker(each.asker, asker))
}

/** Likewise where facts are reduced. */
export function hasTwinInFacts({ asker, kind }: Asking, among: readonly Asking[]): boolean {
  const key = askerKeyInFacts(asker)
  return among.some((each) => each.kind === kind && each.asker.is === asker.is && askerKeyInFacts(each.asker) === key)
}

type Asking = Pick<Request, 'asker' | 'kind'>

const seenAs = lookBy(asSeen)
const seenInFactsAs = lookBy(asSeenInFacts)

/** What reads the same is the same: worked out once a guest, for lists are searched for twins. */
function lookBy(seen: (name: string) => string): (guest: Guest) => string {
  const looks = new WeakMap<Guest, string>()
  return (guest) => {
    const known = looks.get(guest)
    if (known !== undefined) return known
    const look = JSON.stringify([seen(guest.name), seen(guest.organisation ?? '')])
    looks.set(guest, look)
    return look
  }
}
