import type {
  Agenda,
  Booth,
  Delivery,
  LanguageCode,
  Person,
  PersonId,
  SegmentId,
  Text,
} from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import {
  type BoothStretch,
  type BoothWork,
  boothStretches,
  boothWork,
} from '../../../shared/domain/booths/boothPlan.ts'
import { type BoothTask, boothTask } from '../../../shared/domain/booths/boothTask.ts'
import { floorLanguage, type Guest, isHeard, type TurnId } from '../../../shared/domain/floor/floor.ts'
import { type ClockReading, readTurn } from '../../../shared/domain/forecast/clockReading.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { queueForecast } from '../../../shared/domain/forecast/queueForecast.ts'
import { type Duration, type Instant, timeLeft } from '../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../shared/protocol/view.ts'
import { type AheadTurn, askerHolder, holderNow, nextAsking, turnHolder, turnsAhead } from '../../page/floor/holders.ts'

/** What one booth needs to know at an instant. */
export interface BoothScene {
  readonly booth: Booth
  readonly floor: FloorSign
  readonly current: CurrentTurn | null
  readonly next: readonly NextTurn[]
  readonly stretches: readonly BoothStretch[]
}

/** Which language is spoken, and where it goes. */
export type FloorSign =
  | { readonly is: 'silent'; readonly because: 'unstarted' | 'break' | 'ended' }
  | {
      readonly is: 'spoken'
      readonly turn: TurnId
      readonly language: LanguageCode
      readonly heard: boolean
      readonly task: BoothTask
      readonly work: BoothWork
      /** Floor languages that a correction may name. */
      readonly others: readonly LanguageCode[]
      /** When resting: until when, as forecast; `null` when nothing else is ahead. */
      readonly until: Instant | null
    }

export interface CurrentTurn {
  readonly isBreak: boolean
  readonly discussion: boolean
  readonly segment: SegmentId | null
  readonly person: Person | null
  readonly guest: Guest | null
  readonly clock: ClockReading
  /** What a request says of itself: its note is for booths too. */
  readonly note: string | null
  /** Who goes on when this turn is over, and with how much. */
  readonly interrupts: { readonly name: string; readonly left: Duration | null } | null
}

export interface NextTurn extends AheadTurn {
  readonly speaker: Person | null
  readonly organisation: Text | null
  readonly work: BoothWork
  /** `null` where whoever speaks decides. */
  readonly task: BoothTask | null
  readonly delivery: Delivery | null
  /** Somebody who waits for the floor, and what booths may know of it. */
  readonly request: Pick<SeenRequest, 'kind' | 'state' | 'note'> | null
}

const SHOWN_NEXT = 3

export function boothScene(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  booth: Booth,
  requests: readonly SeenRequest[],
  now: Instant,
): BoothScene {
  const stretches = boothStretches(agenda, course, forecast, booth.id, requests, now)
  return {
    booth,
    floor: floorSign(agenda, course, booth, stretches),
    current: currentTurn(agenda, course, requests, now),
    next: [
      ...asking(agenda, course, booth, requests, now),
      ...turnsAhead(agenda, course, forecast).map((turn) => planned(agenda, booth, turn)),
    ].slice(0, SHOWN_NEXT),
    stretches,
  }
}

export function findBooth(agenda: Agenda, id: string | null): Booth | null {
  return agendaIndex(agenda).booth(id)
}

function planned(agenda: Agenda, booth: Booth, turn: AheadTurn): NextTurn {
  const speaker = findPerson(agenda, turn.person)
  const task = turn.holder.is === 'discussion' ? null : boothTask(agenda.booths, booth.id, turn.language)
  const segment = agendaIndex(agenda).segment(turn.segment)
  return {
    ...turn,
    speaker,
    organisation: speaker?.organisation ?? null,
    work: boothWork(task),
    task,
    delivery: segment?.delivery ?? null,
    request: null,
  }
}

/** Those who wait come before what is planned, in their order and in the language that they asked for. */
function asking(
  agenda: Agenda,
  course: Course,
  booth: Booth,
  requests: readonly SeenRequest[],
  now: Instant,
): readonly NextTurn[] {
  const times = queueForecast(agenda, course, requests, now)
  return nextAsking(agenda, course, requests).map((request) => {
    const { id, asker, language, limit, slot } = request
    const start = times[id]?.start ?? now
    const person = asker.is === 'person' ? asker.person : null
    const speaker = findPerson(agenda, person)
    const task = boothTask(agenda.booths, booth.id, language)
    return {
      segment: id,
      holder: askerHolder(agenda, asker),
      person,
      start,
      planned: start,
      duration: limit,
      language,
      assumed: false,
      title: agendaIndex(agenda).slot(slot)?.title ?? '',
      speaker,
      organisation: speaker?.organisation ?? (asker.is === 'guest' ? asker.guest.organisation : null),
      work: boothWork(task),
      task,
      delivery: null,
      request,
    }
  })
}

function floorSign(agenda: Agenda, course: Course, booth: Booth, stretches: readonly BoothStretch[]): FloorSign {
  const { turn } = course
  if (turn === null) return { is: 'silent', because: course.status === 'ended' ? 'ended' : 'unstarted' }
  const spoken = floorLanguage(turn)
  if (spoken === null) return { is: 'silent', because: 'break' }
  const { language, certainty } = spoken
  const task = boothTask(agenda.booths, booth.id, language)
  return {
    is: 'spoken',
    turn: turn.id,
    language,
    heard: isHeard(certainty),
    task,
    work: boothWork(task),
    others: agenda.languages.filter((each) => each !== language),
    until: stretches.length > 1 && stretches[0]?.work === 'rests' ? stretches[0].end : null,
  }
}

function currentTurn(
  agenda: Agenda,
  course: Course,
  requests: readonly SeenRequest[],
  now: Instant,
): CurrentTurn | null {
  const { turn, interrupted } = course
  if (turn === null) return null
  const goesOn = interrupted && turnHolder(agenda, interrupted)
  return {
    isBreak: turn.kind === 'break',
    discussion: holderNow(agenda, course)?.is === 'discussion',
    segment: turn.segment,
    person: findPerson(agenda, turn.person),
    guest: turn.guest,
    clock: readTurn(turn, course, now),
    note: requests.find((request) => request.id === turn.request)?.note ?? null,
    interrupts:
      goesOn?.is === 'person'
        ? { name: goesOn.name, left: interrupted?.timer ? timeLeft(interrupted.timer, now) : null }
        : null,
  }
}

function findPerson(agenda: Agenda, id: PersonId | null): Person | null {
  return agendaIndex(agenda).person(id)
}
