import type { SlotId } from '../../domain/agenda/agenda.ts'
import { NOT_SPOKEN } from '../../domain/forecast/spokenSoFar.ts'
import { type Asker, limitOf, NO_LIST, type RequestState, type SpeakerList } from '../../domain/queue/speakerList.ts'
import type { Duration, Instant } from '../../domain/time.ts'
import type { SeenQueue, SeenRequest, WireQueue, WireRequest } from '../view.ts'

/** `ownLimit` is what was set for this one alone; `notReached` is when most of its list were not reached. */
export function packRequest(request: SeenRequest, ownLimit: Duration | null, notReached: Instant | null): WireRequest {
  const { id, kind, language, at, asker, state, since, changed, behalf, note, short, by, carriedFrom, spoken } = request
  return {
    id,
    who: packAsker(asker, short),
    kind,
    language,
    at,
    ...(state !== usualState(notReached) && { state }),
    ...(since !== usualSince(state, at, notReached) && { since }),
    ...(changed !== madeAt(id) && { changed }),
    ...(ownLimit !== null && { limit: ownLimit }),
    ...(behalf !== null && { behalf }),
    ...(note !== null && { note }),
    ...(short && asker.is === 'person' && { short }),
    ...(by !== null && { by }),
    ...(carriedFrom !== null && { carriedFrom }),
    ...(spoken.times > 0 && { spoken }),
  }
}

function packAsker(asker: Asker, short: boolean): WireRequest['who'] {
  if (asker.is === 'person') return asker.person
  const { name, organisation } = asker.guest
  return short ? [name] : [name, organisation]
}

function unpackAsker(who: WireRequest['who']): Asker {
  if (typeof who === 'string') return { is: 'person', person: who }
  return { is: 'guest', guest: { name: who[0], organisation: who.length === 1 ? null : who[1] } }
}

function usualState(notReached: Instant | null): RequestState {
  return notReached === null ? 'waiting' : 'not-reached'
}

function usualSince(state: RequestState, at: Instant, notReached: Instant | null): Instant {
  return state === 'not-reached' && notReached !== null ? notReached : at
}

export function unpackQueue({ lists, waiting, notReached, requests }: WireQueue): SeenQueue {
  return {
    lists,
    waiting,
    requests: Object.entries(requests).flatMap(([slot, sent]) => {
      const list = lists[slot] ?? NO_LIST
      return sent.map((each) => unpacked(each, { slot, list, notReached: notReached[slot] ?? null }))
    }),
  }
}

interface Around {
  readonly slot: SlotId
  readonly list: SpeakerList
  readonly notReached: Instant | null
}

/** The same objects for the same sayings: a page draws anew what is new. */
const known = new WeakMap<WireRequest, { readonly around: Around; readonly request: SeenRequest }>()

function unpacked(sent: WireRequest, around: Around): SeenRequest {
  const before = known.get(sent)
  if (before !== undefined && isSame(before.around, around)) return before.request
  const request = unpackRequest(sent, around)
  known.set(sent, { around, request })
  return request
}

function isSame(one: Around, other: Around): boolean {
  return one.list === other.list && one.slot === other.slot && one.notReached === other.notReached
}

function unpackRequest(sent: WireRequest, { slot, list, notReached }: Around): SeenRequest {
  const { id, who, kind, language, at, state = usualState(notReached) } = sent
  return {
    id,
    slot,
    asker: unpackAsker(who),
    kind,
    language,
    behalf: sent.behalf ?? null,
    note: sent.note ?? null,
    short: sent.short ?? (typeof who !== 'string' && who.length === 1),
    by: sent.by ?? null,
    at,
    changed: sent.changed ?? madeAt(id),
    state,
    since: sent.since ?? usualSince(state, at, notReached),
    limit: limitOf({ kind, limit: sent.limit ?? null }, list),
    carriedFrom: sent.carriedFrom ?? null,
    spoken: sent.spoken ?? NOT_SPOKEN,
  }
}

/** The revision that made it: `r57`, `r57-2`. */
function madeAt(id: string): number {
  return Number.parseInt(id.slice(1), 10)
}
