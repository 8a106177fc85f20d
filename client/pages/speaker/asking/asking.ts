import type { Agenda, LanguageCode, PersonId, SlotId, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import {
  isOpen,
  isOrdinary,
  isWaiting,
  NO_LIST,
  noListIn,
  REQUEST_KINDS,
  type RequestKind,
} from '../../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'

/** A slot in which I can ask for the floor. */
export interface Offer {
  readonly slot: SlotId
  readonly title: Text
  /** Closed, it still takes points of order. */
  readonly open: boolean
  readonly closesAt: Instant | null
  readonly kinds: readonly KindOffer[]
}

interface KindOffer {
  readonly kind: RequestKind
  /** One request of a kind: with this one I wait already. */
  readonly waits: boolean
}

/** The slot that is on, and those to come whose list is open. */
export function offersOf(agenda: Agenda, live: Live, mine: readonly SeenRequest[], now: Instant): readonly Offer[] {
  if (live.status === 'ended') return []
  return agenda.slots.flatMap((slot) => {
    const current = live.slot?.id === slot.id
    const list = live.queue.lists[slot.id] ?? NO_LIST
    const open = isOpen(list, now)
    const hasList = noListIn(slot, { fates: live.fates, on: live.slot?.id ?? null }) === null
    if (!hasList || !(current || open)) return []
    const waits = (kind: RequestKind) =>
      mine.some((request) => request.slot === slot.id && request.kind === kind && isWaiting(request))
    const kinds = REQUEST_KINDS.filter((kind) =>
      offered(kind, { current, open, canReply: lastSpeaker(agenda, live) !== null }),
    )
    return [
      {
        slot: slot.id,
        title: slot.title,
        open,
        closesAt: open ? list.closesAt : null,
        kinds: kinds.map((kind) => ({ kind, waits: waits(kind) })),
      },
    ]
  })
}

/** A point of order is about what happens now, and a reply to whoever spoke last. */
function offered(
  kind: RequestKind,
  { current, open, canReply }: { readonly current: boolean; readonly open: boolean; readonly canReply: boolean },
): boolean {
  if (kind === 'point-of-order') return current
  return open && (kind !== 'reply' || (current && canReply))
}

/** To whom a reply would reply; no name where the page cannot know it. `null` when nobody has spoken. */
export function lastSpeaker(agenda: Agenda, live: Live): { readonly name: string | null } | null {
  const ordinary = (turn: Turn | null): turn is Turn => turn !== null && isOrdinaryTurn(turn, live.queue.requests)
  const speaking = [live.turn, live.interrupted].find(ordinary)
  if (speaking !== undefined) return named(agenda, speaking)
  const last = live.turns.findLast((turn) => turn.kind === 'segment' || turn.kind === 'request')
  if (last === undefined) return null
  // Of a request that is over its kind is not told, and a point of order is not what one replies to.
  return last.kind === 'segment' ? named(agenda, last) : { name: null }
}

function isOrdinaryTurn(turn: Turn, requests: readonly SeenRequest[]): boolean {
  if (turn.kind === 'segment') return true
  const request = requests.find((each) => each.id === turn.request)
  return turn.kind === 'request' && request !== undefined && isOrdinary(request.kind)
}

function named(agenda: Agenda, { guest, person }: Pick<Turn, 'guest' | 'person'>): { readonly name: string | null } {
  return { name: guest?.name ?? agendaIndex(agenda).knownName(person) }
}

/** Theirs as planned, else the reader's, else the first. */
export function ownLanguage(agenda: Agenda, me: PersonId, reader: LanguageCode): LanguageCode {
  const planned = agendaIndex(agenda).segments.find(
    (segment) => segment.speaker === me && segment.language !== null,
  )?.language
  const wanted = planned ?? reader
  return agenda.languages.includes(wanted) ? wanted : (agenda.languages[0] ?? reader)
}

/** Their own language first: it is the one they most likely speak. */
export function languagesFor(agenda: Pick<Agenda, 'languages'>, own: LanguageCode): readonly LanguageCode[] {
  return [...agenda.languages].sort((a, b) => Number(b === own) - Number(a === own))
}

/** Which list is worth reading: where I wait, else the one that is on, else the first that is open. */
export function listToShow(
  live: Pick<Live, 'queue'> & Pick<Course, 'slot' | 'status'>,
  mine: readonly SeenRequest[],
  offers: readonly Offer[],
): SlotId | null {
  if (live.status === 'ended') return null
  const waitingIn = mine.find(isWaiting)?.slot
  if (waitingIn !== undefined) return waitingIn
  const current = live.slot?.id
  if (current !== undefined && (live.queue.waiting[current] ?? 0) > 0) return current
  return offers.find((offer) => offer.open)?.slot ?? null
}
