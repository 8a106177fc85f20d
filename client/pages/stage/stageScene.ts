import type { Agenda, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { type ClockReading, readTurn } from '../../../shared/domain/forecast/clockReading.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { type Forecast, isFarAway } from '../../../shared/domain/forecast/forecast.ts'
import { between, type Duration, hours, type Instant, NONE } from '../../../shared/domain/time.ts'
import type { SeenQueue } from '../../../shared/protocol/view.ts'
import type { FloorHolder } from '../../../shared/words/told.ts'
import { waitingInDiscussion } from '../../features/room/waitingInDiscussion.ts'
import { holderNext, turnsAhead } from '../../page/floor/holders.ts'

/** What everybody in the room may read from a distance. */
export type StageScene =
  | {
      readonly is: 'before'
      readonly title: Text
      readonly start: Instant
      /** `null` when it is too far away to be counted in hours. */
      readonly countdown: Duration | null
      /** The planned start has gone by. */
      readonly gone: boolean
      /** It has, and the start is still awaited: not for days. */
      readonly due: boolean
    }
  | { readonly is: 'break'; readonly clock: ClockReading; readonly next: FloorHolder | null }
  | {
      readonly is: 'on'
      readonly name: string
      readonly organisation: Text | null
      readonly slot: Text
      readonly clock: ClockReading
      readonly next: FloorHolder | null
      /** Whoever comes next was interrupted, and goes on. */
      readonly goesOn: boolean
      /** How many wait in the discussion that is on, without a name. */
      readonly waiting: ReturnType<typeof waitingInDiscussion>
    }
  | { readonly is: 'ended'; readonly title: Text; readonly endedAt: Instant | null }

const LONGEST_COUNTDOWN = hours(10)

export function stageScene(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  queue: Pick<SeenQueue, 'lists' | 'waiting'>,
  now: Instant,
): StageScene {
  const ahead = turnsAhead(agenda, course, forecast)
  const next = holderNext(agenda, course, [], ahead)
  const { turn } = course
  if (course.status === 'ended') return { is: 'ended', title: agenda.title, endedAt: course.endedAt }
  if (turn === null) return before(agenda, ahead[0]?.planned ?? now, now)
  const clock = readTurn(turn, course, now)
  if (turn.kind === 'break') return { is: 'break', clock, next }
  const person = agendaIndex(agenda).person(turn.person)
  const slot = agendaIndex(agenda).slot(turn.slot)
  return {
    is: 'on',
    name: turn.guest?.name ?? person?.name ?? '',
    organisation: turn.guest?.organisation ?? person?.organisation ?? null,
    slot: slot?.title ?? '',
    clock,
    next,
    goesOn: course.interrupted !== null,
    waiting: waitingInDiscussion(agenda, course, queue, now),
  }
}

function before(agenda: Agenda, start: Instant, now: Instant): StageScene {
  const wait = between(now, start)
  const gone = wait <= NONE
  const due = gone && !isFarAway(start, now)
  const countdown = gone || wait > LONGEST_COUNTDOWN ? null : wait
  return { is: 'before', title: agenda.title, start, countdown, gone, due }
}
