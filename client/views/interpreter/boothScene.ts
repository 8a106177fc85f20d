import type { AgendaFile, BoothFile, PersonFile } from '../../../shared/agenda/file.ts'
import type { LanguageCode, PersonId } from '../../../shared/domain/agenda.ts'
import { type BoothWork, boothStretches, boothWork, type Stretch } from '../../../shared/domain/boothPlan.ts'
import type { Course } from '../../../shared/domain/course.ts'
import { floorLanguage, isHeard, type TurnId } from '../../../shared/domain/floor.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { type ClockReading, readTurn } from '../../../shared/domain/reading.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { type AheadTurn, holderNow, turnsAhead } from '../speaker/order.ts'

/** What one booth needs to know at an instant. */
export interface BoothScene {
  readonly booth: BoothFile
  readonly floor: FloorSign
  readonly current: CurrentTurn | null
  readonly next: readonly NextTurn[]
  readonly stretches: readonly Stretch[]
}

/** Which language is spoken, and where it goes. */
export type FloorSign =
  | { readonly is: 'silent'; readonly because: 'unstarted' | 'break' | 'ended' }
  | {
      readonly is: 'spoken'
      readonly turn: TurnId
      readonly language: LanguageCode
      readonly heard: boolean
      readonly work: Exclude<BoothWork, 'open'>
      /** Floor languages that a correction may name. */
      readonly others: readonly LanguageCode[]
      /** When resting: until when, as forecast; `null` when nothing else is ahead. */
      readonly until: Instant | null
    }

export interface CurrentTurn {
  readonly isBreak: boolean
  readonly discussion: boolean
  readonly person: PersonFile | null
  readonly clock: ClockReading
}

export interface NextTurn extends AheadTurn {
  readonly speaker: PersonFile | null
  readonly work: BoothWork
}

const SHOWN_NEXT = 3

export function boothScene(
  agenda: AgendaFile,
  course: Course,
  forecast: Forecast,
  booth: BoothFile,
  now: Instant,
): BoothScene {
  const stretches = boothStretches(agenda, course, forecast, booth.language, now)
  return {
    booth,
    floor: floorSign(agenda, course, booth, stretches),
    current: currentTurn(agenda, course, now),
    next: turnsAhead(agenda, course, forecast)
      .slice(0, SHOWN_NEXT)
      .map((turn) => ({
        ...turn,
        speaker: findPerson(agenda, turn.person),
        work: turn.holder.is === 'discussion' ? 'open' : boothWork(turn.language, booth.language),
      })),
    stretches,
  }
}

export function findBooth(agenda: AgendaFile, id: string | null): BoothFile | null {
  return agenda.booths?.find((booth) => booth.id === id) ?? null
}

function floorSign(agenda: AgendaFile, course: Course, booth: BoothFile, stretches: readonly Stretch[]): FloorSign {
  const { turn } = course
  if (turn === null) return { is: 'silent', because: course.status === 'ended' ? 'ended' : 'unstarted' }
  const spoken = floorLanguage(turn)
  if (spoken === null) return { is: 'silent', because: 'break' }
  const { language, certainty } = spoken
  return {
    is: 'spoken',
    turn: turn.id,
    language,
    heard: isHeard(certainty),
    work: boothWork(language, booth.language),
    others: agenda.languages.filter((each) => each !== language),
    until: stretches.length > 1 && stretches[0]?.work === 'rests' ? stretches[0].end : null,
  }
}

function currentTurn(agenda: AgendaFile, course: Course, now: Instant): CurrentTurn | null {
  const { turn } = course
  if (turn === null) return null
  return {
    isBreak: turn.kind === 'break',
    discussion: holderNow(agenda, course)?.is === 'discussion',
    person: findPerson(agenda, turn.person),
    clock: readTurn(turn, course, now),
  }
}

function findPerson(agenda: AgendaFile, id: PersonId | null): PersonFile | null {
  return agenda.people.find((person) => person.id === id) ?? null
}
