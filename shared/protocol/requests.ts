import type { SlotId } from '../domain/agenda.ts'
import { limitOf, NO_LIST, type SpeakerList } from '../domain/speakerList.ts'
import { NOT_SPOKEN } from '../domain/spokenSoFar.ts'
import type { Duration } from '../domain/time.ts'
import type { SeenQueue, SeenRequest, SentQueue, SentRequest } from './view.ts'

/** `ownLimit` is what was set for this one alone. */
export function packRequest(request: SeenRequest, ownLimit: Duration | null): SentRequest {
  const { id, kind, language, at, asker, state, since, changed, behalf, note, noted, by, carriedFrom, spoken } = request
  return {
    id,
    who: asker.is === 'person' ? asker.person : [asker.guest.name, asker.guest.organisation],
    kind,
    language,
    at,
    ...(state !== 'waiting' && { state }),
    ...(since !== at && { since }),
    ...(changed !== madeAt(id) && { changed }),
    ...(ownLimit !== null && { limit: ownLimit }),
    ...(behalf !== null && { behalf }),
    ...(note !== null && { note }),
    ...(noted && { noted }),
    ...(by !== null && { by }),
    ...(carriedFrom !== null && { carriedFrom }),
    ...(spoken.times > 0 && { spoken }),
  }
}

export function unpackQueue({ lists, waiting, requests }: SentQueue): SeenQueue {
  return {
    lists,
    waiting,
    requests: Object.entries(requests).flatMap(([slot, sent]) => {
      const list = lists[slot] ?? NO_LIST
      return sent.map((each) => unpacked(each, slot, list))
    }),
  }
}

/** The same objects for the same sayings: a page draws anew what is new. */
const known = new WeakMap<SentRequest, { readonly list: SpeakerList; readonly request: SeenRequest }>()

function unpacked(sent: SentRequest, slot: SlotId, list: SpeakerList): SeenRequest {
  const before = known.get(sent)
  if (before?.list === list && before.request.slot === slot) return before.request
  const request = unpackRequest(sent, slot, list)
  known.set(sent, { list, request })
  return request
}

function unpackRequest(sent: SentRequest, slot: SlotId, list: SpeakerList): SeenRequest {
  const { id, who, kind, language, at } = sent
  return {
    id,
    slot,
    asker:
      typeof who === 'string'
        ? { is: 'person', person: who }
        : { is: 'guest', guest: { name: who[0], organisation: who[1] } },
    kind,
    language,
    behalf: sent.behalf ?? null,
    note: sent.note ?? null,
    noted: sent.noted ?? false,
    by: sent.by ?? null,
    at,
    changed: sent.changed ?? madeAt(id),
    state: sent.state ?? 'waiting',
    since: sent.since ?? at,
    limit: limitOf({ kind, limit: sent.limit ?? null }, list),
    carriedFrom: sent.carriedFrom ?? null,
    spoken: sent.spoken ?? NOT_SPOKEN,
  }
}

/** The revision that made it: `r57`, `r57-2`. */
function madeAt(id: string): number {
  return Number.parseInt(id.slice(1), 10)
}
