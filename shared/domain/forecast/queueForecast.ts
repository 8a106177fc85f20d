import type { Agenda, LanguageCode, SlotId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { floorLanguage, type Turn } from '../floor/floor.ts'
import {
  type Asker,
  isKnown,
  type RequestId,
  type RequestKind,
  type RequestState,
  sameAsker,
  waitingIn,
} from '../queue/speakerList.ts'
import { atLeast, type Duration, type Instant, later, NONE, plus, timeLeft } from '../time.ts'
import type { Course } from './course.ts'
import type { Span } from './forecast.ts'

/** As much of a request as its estimate needs; its limit is the one that holds. */
export interface Waiting {
  readonly id: RequestId
  readonly slot: SlotId
  readonly state: RequestState
  readonly kind: RequestKind
  readonly asker: Asker
  /** The organisation of a guest is not told here. */
  readonly short: boolean
  readonly language: LanguageCode
  readonly limit: Duration
}

/**
 * When each of those who wait in the slot that is on would have the floor, if all goes in the order of the list and
 * everybody takes what they may. Nobody waits for a discussion to end, which the list is there to fill; points of order
 * at the head of the list interrupt, and whoever is interrupted goes on before the others.
 */
export function queueForecast(
  agenda: Agenda,
  course: Course,
  requests: readonly Waiting[],
  now: Instant,
): Readonly<Record<RequestId, Span>> {
  const { turn, slot, interrupted, changes } = course
  if (turn === null || slot === null) return {}
  const waiting = waitingIn(requests, slot.id)
  const others = waiting.findIndex((request) => request.kind !== 'point-of-order')
  const points = others < 0 ? waiting : waiting.slice(0, others)
  const turnLeft = leftOf(agenda, turn, now)
  const goesOn = interrupted === null ? turnLeft : leftOf(agenda, interrupted, now)
  const first = inTurn(points, later(now, interrupted === null ? NONE : turnLeft), holderOf(turn), changes)
  const rest = inTurn(waiting.slice(points.length), later(first.at, goesOn), holderOf(interrupted ?? turn), changes)
  return { ...first.spans, ...rest.spans }
}

/** The same for the list of a slot that is still ahead: from its own start on. */
export function queueForecastFrom(
  requests: readonly Waiting[],
  slot: SlotId,
  start: Instant,
  changes: Course['changes'],
): Readonly<Record<RequestId, Span>> {
  return inTurn(waitingIn(requests, slot), start, { asker: null, language: null }, changes).spans
}

interface Holder {
  /** `null` where nobody speaks, or where it is not known who: the next one is somebody else then. */
  readonly asker: Asker | null
  readonly language: LanguageCode | null
}

/** One after the other, with the seconds that each change of speaker and of language costs. */
function inTurn(
  requests: readonly Waiting[],
  from: Instant,
  before: Holder,
  changes: Course['changes'],
): { readonly spans: Record<RequestId, Span>; readonly at: Instant } {
  const spans: Record<RequestId, Span> = {}
  let [at, holder] = [from, before]
  for (const request of requests) {
    const start = later(at, changeOf(holder, request, changes))
    at = later(start, request.limit)
    spans[request.id] = { start, end: at }
    holder = { asker: isKnown(request) ? request.asker : null, language: request.language }
  }
  return { spans, at }
}

function changeOf(from: Holder, to: Waiting, changes: Course['changes']): Duration {
  const goesOn = from.asker !== null && isKnown(to) && sameAsker(from.asker, to.asker)
  const speaker = goesOn ? NONE : changes.speaker
  const language = from.language === null || from.language === to.language ? NONE : changes.language
  return plus(speaker, language)
}

function holderOf(turn: Turn): Holder {
  const language = floorLanguage(turn)?.language ?? null
  if (turn.guest !== null) return { asker: { is: 'guest', guest: turn.guest }, language }
  return { asker: turn.person === null ? null : { is: 'person', person: turn.person }, language }
}

/** A turn that is over ends now; the chair and a discussion give way at once. */
function leftOf(agenda: Agenda, turn: Turn, now: Instant): Duration {
  const discusses = turn.segment !== null && agendaIndex(agenda).slot(turn.slot)?.kind === 'discussion'
  return turn.timer === null || discusses ? NONE : atLeast(NONE, timeLeft(turn.timer, now))
}
