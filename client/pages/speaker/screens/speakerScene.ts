import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../../shared/domain/floor/floor.ts'
import type { SpokenTurn } from '../../../../shared/domain/floor/past.ts'
import { type ClockReading, readTurn } from '../../../../shared/domain/forecast/clockReading.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { between, type Instant } from '../../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import type { FloorHolder, Interruption, Neighbour } from '../../../../shared/words/told.ts'
import { type Wait, waitOf } from '../../../../shared/words/wait.ts'
import { type AheadTurn, holderNext, holderNow, turnHolder, turnsAhead } from '../../../page/floor/holders.ts'

/** The one thing a speaker's page says at an instant. */
export type SpeakerScene = FloorScene | WaitingScene | AsideScene

export interface FloorScene {
  readonly is: 'floor'
  /** `chair`: between turns, without a limit. `discussion`: leading it. */
  readonly as: 'speaker' | 'discussion' | 'chair'
  readonly clock: ClockReading
  /** Who comes after; `null` when this is the last turn. */
  readonly next: Neighbour | null
  /** Somebody speaks between, while my clock stands still. */
  readonly interrupted: Interruption | null
}

export interface WaitingScene {
  readonly is: 'waiting'
  readonly status: 'unstarted' | 'live'
  readonly mine: MyTurn
  /** 0 is next. */
  readonly place: number
  /** Who is before me: now, or in the order. `null` for who opens the show, or is the next one in a discussion. */
  readonly after: Neighbour | null
  readonly wait: Wait
  readonly held: boolean
  /** Before the show: when it begins, as forecast and as planned. */
  readonly opening: { readonly start: Instant; readonly planned: Instant; readonly wait: Wait }
  /** My other turns still to come. */
  readonly later: readonly Pick<AheadTurn, 'start'>[]
}

/** A segment of mine, or a request. */
interface MyTurn extends Pick<AheadTurn, 'start' | 'duration' | 'language' | 'title'> {
  /** `null` where nothing was planned. */
  readonly planned: Instant | null
  readonly as: 'speaker' | 'discussion' | 'request'
}

export interface AsideScene {
  readonly is: 'aside'
  /** `out`: passed over or skipped. `guest`: the agenda has no turn for me. */
  readonly because: 'spoken' | 'out' | 'guest' | 'ended'
  readonly spoken: readonly SpokenTurn[]
  /** `null` before and after the show. */
  readonly now: FloorHolder | null
}

export function speakerScene(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  me: PersonId,
  requests: readonly SeenRequest[],
  spoken: readonly SpokenTurn[],
  now: Instant,
): SpeakerScene {
  const ahead = turnsAhead(agenda, course, forecast)
  const { turn, interrupted } = course
  if (turn !== null && turn.person === me) {
    const next = asSeenBy(me, holderNext(agenda, course, requests, ahead))
    return { is: 'floor', as: role(agenda, turn), clock: readTurn(turn, course, now), next, interrupted: null }
  }
  if (turn !== null && interrupted !== null && interrupted.person === me) {
    const clock = { ...readTurn(interrupted, course, now), phase: 'held' as const, endsAt: null, heldSince: null }
    const next = asSeenBy(me, holderNext(agenda, { ...course, interrupted: null }, requests, ahead))
    return {
      is: 'floor',
      as: role(agenda, interrupted),
      clock,
      next,
      interrupted: interruption(agenda, course, requests),
    }
  }
  const place = ahead.findIndex((each) => each.person === me)
  const mine = ahead[place]
  if (mine === undefined) return aside(agenda, course, me, spoken)
  const before = place === 0 ? holderBefore(agenda, course) : (ahead[place - 1]?.holder ?? null)
  return {
    is: 'waiting',
    status: course.status === 'unstarted' ? 'unstarted' : 'live',
    mine: { ...mine, as: mine.holder.is === 'discussion' ? 'discussion' : 'speaker' },
    place,
    after: asSeenBy(me, before),
    wait: waitOf(between(now, mine.start)),
    held: course.holdingSince !== null,
    opening: opening(ahead, now),
    later: ahead.slice(place + 1).filter((each) => each.person === me),
  }
}

/** Whoever speaks in a discussion, the list of speakers comes to its end before the run of show goes on. */
function holderBefore(agenda: Agenda, course: Course): FloorHolder | null {
  const slot = agendaIndex(agenda).slot(course.turn?.slot ?? null)
  return slot?.kind === 'discussion' ? { is: 'discussion', title: slot.title } : holderNow(agenda, course)
}

function interruption(agenda: Agenda, course: Course, requests: readonly SeenRequest[]): Interruption {
  const holder = holderNow(agenda, course)
  const request = requests.find((each) => each.id === course.turn?.request)
  return { by: holder?.is === 'person' ? holder.name : '', pointOfOrder: request?.kind === 'point-of-order' }
}

function role(agenda: Agenda, turn: Turn): FloorScene['as'] {
  if (turn.kind === 'chair') return 'chair'
  return turnHolder(agenda, turn)?.is === 'discussion' ? 'discussion' : 'speaker'
}

export function asSeenBy(me: PersonId, holder: FloorHolder | null): Neighbour | null {
  return holder?.is === 'person' && holder.id === me ? { is: 'me' } : holder
}

function opening(ahead: readonly AheadTurn[], now: Instant): WaitingScene['opening'] {
  const first = ahead[0]
  const [start, planned] = first ? [first.start, first.planned] : [now, now]
  return { start, planned, wait: waitOf(between(now, start)) }
}

function aside(agenda: Agenda, course: Course, me: PersonId, spoken: readonly SpokenTurn[]): AsideScene {
  return { is: 'aside', because: reason(agenda, course, me, spoken), spoken, now: holderNow(agenda, course) }
}

function reason(agenda: Agenda, course: Course, me: PersonId, spoken: readonly SpokenTurn[]): AsideScene['because'] {
  if (course.status === 'ended') return 'ended'
  const mine = agendaIndex(agenda).segments.filter((segment) => segment.speaker === me)
  const out = mine.some((segment) => ['passed', 'skipped'].includes(course.fates[segment.id] ?? ''))
  if (out) return 'out'
  return spoken.length > 0 || mine.length > 0 ? 'spoken' : 'guest'
}
