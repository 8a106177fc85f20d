import type { Agenda, PersonId, SlotId, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Forecast, Span } from '../../../../shared/domain/forecast/forecast.ts'
import { isLost, isWaiting, type RequestId, waitingIn } from '../../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { SeenQueue, SeenRequest } from '../../../../shared/protocol/view.ts'
import type { AskingWords } from '../../../../shared/words/en/asking.ts'
import { say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import type { Language } from '../../../../shared/words/languages.ts'
import { askerHolder } from '../../../page/floor/holders.ts'

/** One of my own requests, as far as it still says something. */
export interface MyRequest {
  readonly request: SeenRequest
  /** `null` when it is no longer in the agenda. */
  readonly slot: Text | null
  /** Counted from 1; `null` when it does not wait, or waits behind those who are told. */
  readonly place: number | null
  readonly of: number
  /** Behind so many, who are told, it waits at a place that is not; else `null`. */
  readonly behindFirst: number | null
  readonly start: Instant | null
  /** Whom I could let go first: the one behind me. */
  readonly behind: { readonly id: RequestId; readonly name: string } | null
  /** The slot in which it was not reached. */
  readonly carriedFrom: Text | null
}

/** Those who are told, and how many wait. */
type ToldQueue = Pick<SeenQueue, 'requests' | 'waiting'>

/** What was not got stays in words, the newest of it. */
const PAST_SHOWN = 2

export function myRequests(
  agenda: Agenda,
  current: SlotId | null,
  queue: ToldQueue,
  mine: readonly SeenRequest[],
  estimates: Readonly<Record<RequestId, Span>>,
  forecast: Forecast,
): readonly MyRequest[] {
  // Who was absent can be called again as long as the slot lasts.
  const open = mine.filter((request) => isWaiting(request) || (request.state === 'absent' && request.slot === current))
  const past = mine
    .filter(isLost)
    .toSorted((a, b) => b.since - a.since)
    .slice(0, PAST_SHOWN)
  const titleOf = (slot: SlotId) => agendaIndex(agenda).slot(slot)?.title ?? null
  return [...open, ...past].map((request) => {
    const list = waitingIn(queue.requests, request.slot)
    const index = list.findIndex((each) => each.id === request.id)
    const next = index < 0 ? undefined : list[index + 1]
    const origin = mine.find((each) => each.id === request.carriedFrom)
    return {
      request,
      slot: titleOf(request.slot),
      place: index < 0 ? null : index + 1,
      of: queue.waiting[request.slot] ?? 0,
      behindFirst: behindFirst(queue, request),
      start: index < 0 ? null : (estimates[request.id]?.start ?? forecast.items[request.slot]?.start ?? null),
      behind: next === undefined ? null : { id: next.id, name: askerName(agenda, next) },
      carriedFrom: origin === undefined ? null : titleOf(origin.slot),
    }
  })
}

/** How many of its list are told, where a request of mine waits behind them; `null` where its place is known. */
export function behindFirst(queue: ToldQueue, request: SeenRequest): number | null {
  const list = waitingIn(queue.requests, request.slot)
  // A request of mine may come a moment before the list that it stands in.
  const isUntold = (queue.waiting[request.slot] ?? 0) > list.length && list.every(({ id }) => id !== request.id)
  return isWaiting(request) && isUntold ? list.length : null
}

/** What has become of it, or for what it waits. */
export function saysOf(
  { request, slot }: Pick<MyRequest, 'request' | 'slot'>,
  words: AskingWords,
  language: Language,
): string {
  if (request.state === 'waiting') return words.for(isolated(say(slot ?? '', language)))
  return request.state === 'not-reached' && slot === null ? words.slotGone : words.states[request.state]
}

/** A line of the list as everybody sees it, or how many are left out of it. */
export type ListLine =
  | {
      readonly is: 'request'
      readonly place: number
      readonly name: string
      readonly mine: boolean
      readonly request: SeenRequest
    }
  | { readonly is: 'more'; readonly count: number; readonly after: number }

/** A longer list than this is shown around its head and around me, until all of it is asked for. */
const SHORT = 8
const HEAD = 3

export function listLines(
  agenda: Agenda,
  queue: ToldQueue,
  slot: SlotId,
  me: PersonId,
  whole: boolean,
): readonly ListLine[] {
  const lines = waitingIn(queue.requests, slot).map((request, index) => ({
    is: 'request' as const,
    place: index + 1,
    name: askerName(agenda, request),
    mine: request.asker.is === 'person' && request.asker.person === me,
    request,
  }))
  const all = Math.max(queue.waiting[slot] ?? 0, lines.length)
  const near = (index: number) => lines.slice(Math.max(0, index - 1), index + 2).some((line) => line.mine)
  const kept = whole || lines.length <= SHORT ? lines : lines.filter((_, index) => index < HEAD || near(index))
  const leftOut = (after: number, upTo: number): readonly ListLine[] =>
    upTo > after + 1 ? [{ is: 'more', count: upTo - after - 1, after }] : []
  const placeOf = (index: number) => kept[index]?.place ?? 0
  const shown = kept.flatMap((line, index) => [...leftOut(placeOf(index - 1), line.place), line])
  return [...shown, ...leftOut(placeOf(kept.length - 1), all + 1)]
}

function askerName(agenda: Agenda, { asker }: SeenRequest): string {
  const holder = askerHolder(agenda, asker)
  return holder.is === 'person' ? holder.name : ''
}
