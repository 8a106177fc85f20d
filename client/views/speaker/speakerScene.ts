import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { PersonId, SegmentId } from '../../../shared/domain/agenda.ts'
import type { Course } from '../../../shared/domain/course.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { type ClockReading, readTurn } from '../../../shared/domain/reading.ts'
import { between, type Duration, type Instant, minus } from '../../../shared/domain/time.ts'
import { type AheadTurn, type Holder, holderNow, turnsAhead } from './order.ts'
import { type Wait, waitOf } from './wait.ts'

/** The one thing a speaker's page says at an instant. */
export type SpeakerScene = FloorScene | WaitingScene | AsideScene

export interface FloorScene {
  readonly is: 'floor'
  /** `chair`: between turns, without a limit. `discussion`: leading it. */
  readonly as: 'speaker' | 'discussion' | 'chair'
  readonly clock: ClockReading
  /** Who comes after; `null` when this is the last turn. */
  readonly next: Neighbour | null
}

export type Neighbour = Holder | { readonly is: 'me' }

export interface WaitingScene {
  readonly is: 'waiting'
  readonly status: 'unstarted' | 'live'
  readonly mine: AheadTurn
  /** 0 is next. */
  readonly place: number
  /** Who is before me: now, or in the order. `null` for who opens the show. */
  readonly after: Neighbour | null
  readonly wait: Wait
  readonly held: boolean
  /** Before the show: when it begins, as forecast and as planned. */
  readonly opening: { readonly start: Instant; readonly planned: Instant; readonly wait: Wait }
  /** My other turns still to come. */
  readonly later: readonly AheadTurn[]
}

export interface AsideScene {
  readonly is: 'aside'
  /** `out`: passed over or skipped. `guest`: the agenda has no turn for me. */
  readonly because: 'spoken' | 'out' | 'guest' | 'ended'
  readonly spoken: readonly SpokenTurn[]
  /** `null` before and after the show. */
  readonly now: Holder | null
}

export interface SpokenTurn {
  readonly segment: SegmentId | null
  readonly start: Instant
  readonly end: Instant
  /** Without the time held. */
  readonly spoke: Duration
  readonly planned: Duration | null
}

export function speakerScene(
  agenda: AgendaFile,
  course: Course,
  forecast: Forecast,
  me: PersonId,
  now: Instant,
): SpeakerScene {
  const ahead = turnsAhead(agenda, course, forecast)
  const { turn } = course
  if (turn !== null && turn.person === me) {
    const clock = readTurn(turn, course, now)
    return { is: 'floor', as: role(agenda, course), clock, next: asSeenBy(me, ahead[0]?.holder ?? null) }
  }
  const place = ahead.findIndex((each) => each.person === me)
  const mine = ahead[place]
  if (mine === undefined) return aside(agenda, course, me)
  const before = place === 0 ? holderNow(agenda, course) : (ahead[place - 1]?.holder ?? null)
  return {
    is: 'waiting',
    status: course.status === 'unstarted' ? 'unstarted' : 'live',
    mine,
    place,
    after: asSeenBy(me, before),
    wait: waitOf(between(now, mine.start)),
    held: course.holdingSince !== null,
    opening: opening(ahead, now),
    later: ahead.slice(place + 1).filter((each) => each.person === me),
  }
}

function role(agenda: AgendaFile, { turn }: Course): FloorScene['as'] {
  if (turn === null || turn.kind === 'chair') return 'chair'
  const slot = agenda.slots.find((each) => each.id === turn.slot)
  return slot?.kind === 'discussion' && turn.segment !== null ? 'discussion' : 'speaker'
}

function asSeenBy(me: PersonId, holder: Holder | null): Neighbour | null {
  return holder?.is === 'person' && holder.id === me ? { is: 'me' } : holder
}

function opening(ahead: readonly AheadTurn[], now: Instant): WaitingScene['opening'] {
  const first = ahead[0]
  const [start, planned] = first ? [first.start, first.planned] : [now, now]
  return { start, planned, wait: waitOf(between(now, start)) }
}

function aside(agenda: AgendaFile, course: Course, me: PersonId): AsideScene {
  const spoken = course.turns
    .filter((turn) => turn.person === me && turn.segment !== null)
    .map((turn) => ({
      segment: turn.segment,
      start: turn.startedAt,
      end: turn.endedAt,
      spoke: minus(between(turn.startedAt, turn.endedAt), turn.held),
      planned: turn.limit,
    }))
  return { is: 'aside', because: reason(agenda, course, me, spoken), spoken, now: holderNow(agenda, course) }
}

function reason(
  agenda: AgendaFile,
  course: Course,
  me: PersonId,
  spoken: readonly SpokenTurn[],
): AsideScene['because'] {
  if (course.status === 'ended') return 'ended'
  const mine = agenda.slots.flatMap((slot) => slot.segments).filter((segment) => segment.speaker === me)
  const out = mine.some((segment) => ['passed', 'skipped'].includes(course.fates[segment.id] ?? ''))
  if (out) return 'out'
  return spoken.length > 0 || mine.length > 0 ? 'spoken' : 'guest'
}
