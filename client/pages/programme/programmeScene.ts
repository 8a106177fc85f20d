import type { Agenda, LanguageCode, Person, Slot, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { floorLanguage, isHeard, type Turn } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { type Forecast, isFarAway } from '../../../shared/domain/forecast/forecast.ts'
import { between, type Instant, minutes, timerEnd } from '../../../shared/domain/time.ts'

/** What a participant needs to know at an instant: the lit part of the programme. */
export type ProgrammeNow =
  | {
      readonly is: 'before'
      readonly start: Instant
      /** Whole minutes to go; `null` when that is hours away, 0 when the start is due. */
      readonly minutes: number | null
      /** Not today: the date says more than a countdown. */
      readonly farAway: boolean
      /** The planned start has gone by. */
      readonly gone: boolean
    }
  | {
      readonly is: 'speech' | 'chair'
      readonly name: string
      readonly about: Text | null
      readonly topic: Text
      readonly language: PublicFloor | null
      readonly heldSince: Instant | null
      /** Whose turn waits meanwhile, and goes on after this one. */
      readonly interrupts: string | null
    }
  | {
      readonly is: 'discussion'
      readonly topic: Text
      readonly chair: string
      /** Only once somebody heard it: in a discussion the plan is the chair's language, not the participants'. */
      readonly language: PublicFloor | null
      readonly heldSince: Instant | null
    }
  | { readonly is: 'break'; readonly topic: Text; readonly until: Instant; readonly heldSince: Instant | null }
  | { readonly is: 'ended'; readonly endedAt: Instant }

export interface PublicFloor {
  readonly code: LanguageCode
  readonly heard: boolean
}

export interface ProgrammeNext {
  readonly start: Instant
  readonly who:
    | { readonly is: 'person'; readonly name: string; readonly about: Text | null; readonly function: Text | null }
    | { readonly is: 'slot'; readonly title: Text }
}

const LONGEST_COUNTDOWN = minutes(90)

export function programmeNow(agenda: Agenda, course: Course, forecast: Forecast, now: Instant): ProgrammeNow {
  const { turn } = course
  if (course.status === 'ended') return { is: 'ended', endedAt: course.endedAt ?? forecast.end }
  if (turn === null) return before(agenda, course, forecast, now)
  const heldSince = course.holdingSince
  const slot = agendaIndex(agenda).slot(turn.slot)
  const topic = topicOf(slot, turn)
  if (turn.kind === 'break') {
    return { is: 'break', topic, until: endOf(forecast, turn, now), heldSince }
  }
  const person = agendaIndex(agenda).person(turn.person)
  const language = languageOf(turn)
  if (slot?.kind === 'discussion' && turn.segment !== null) {
    return {
      is: 'discussion',
      topic,
      chair: person?.name ?? '',
      language: language?.heard ? language : null,
      heldSince,
    }
  }
  const is = turn.kind === 'chair' ? 'chair' : 'speech'
  return {
    is,
    name: nameIn(agenda, turn),
    about: turn.guest === null ? aboutOf(person) : turn.guest.organisation,
    topic,
    language,
    heldSince,
    interrupts: course.interrupted && nameIn(agenda, course.interrupted),
  }
}

/** What comes after the floor as it is, and when about; `null` when nothing is left. */
export function programmeNext(agenda: Agenda, course: Course, forecast: Forecast, now: Instant): ProgrammeNext | null {
  const { turn, interrupted } = course
  if (course.status === 'ended') return null
  if (turn !== null && interrupted !== null) {
    const person = agendaIndex(agenda).person(interrupted.person)
    const about = interrupted.guest === null ? aboutOf(person) : interrupted.guest.organisation
    const start = turn.timer === null ? now : timerEnd(turn.timer, now)
    return {
      start,
      who: { is: 'person', name: nameIn(agenda, interrupted), about, function: person?.function ?? null },
    }
  }
  for (const slot of agenda.slots) {
    const segment = slot.segments.find((each) => course.fates[each.id] === 'ahead')
    const span = segment && forecast.items[segment.id]
    if (!segment || !span) continue
    const person = agendaIndex(agenda).person(segment.speaker)
    const isSpeech = slot.kind === 'speeches' && person !== null
    const who = isSpeech
      ? { is: 'person' as const, name: person.name, about: aboutOf(person), function: person.function }
      : { is: 'slot' as const, title: slot.title }
    return { start: span.start, who }
  }
  return null
}

/** The languages one can listen to: those that have a booth. */
export function interpretedLanguages(agenda: Agenda): readonly LanguageCode[] {
  return [...new Set(agenda.booths.map((booth) => booth.language))]
}

/** Which language to offer to whoever does not understand the floor: the reader's own first, and `null` when several. */
export function otherLanguage(
  interpreted: readonly LanguageCode[],
  floor: LanguageCode,
  reader: LanguageCode,
): LanguageCode | null {
  const others = interpreted.filter((code) => code !== floor)
  if (others.includes(reader)) return reader
  return others.length === 1 ? (others[0] ?? null) : null
}

function before(agenda: Agenda, course: Course, forecast: Forecast, now: Instant): ProgrammeNow {
  const first = agenda.slots[0]
  const planned = (first && course.plan[first.id]?.start) ?? forecast.end
  const left = between(now, planned)
  const farAway = isFarAway(planned, now)
  const countable = !farAway && left <= LONGEST_COUNTDOWN
  return {
    is: 'before',
    start: planned,
    minutes: countable ? Math.max(0, Math.ceil(left / minutes(1))) : null,
    farAway,
    gone: left <= 0,
  }
}

function nameIn(agenda: Agenda, { guest, person }: Pick<Turn, 'guest' | 'person'>): string {
  return guest?.name ?? agendaIndex(agenda).knownName(person) ?? ''
}

function topicOf(slot: Slot | null, turn: Turn): Text {
  const segment = slot?.segments.find((each) => each.id === turn.segment)
  return segment?.title ?? slot?.title ?? ''
}

function aboutOf(person: Person | null): Text | null {
  return person?.organisation ?? person?.function ?? null
}

function languageOf(turn: Turn): PublicFloor | null {
  const spoken = floorLanguage(turn)
  return spoken && { code: spoken.language, heard: isHeard(spoken.certainty) }
}

function endOf(forecast: Forecast, { segment }: Turn, now: Instant): Instant {
  return (segment === null ? null : forecast.items[segment]?.end) ?? now
}
