import type { Agenda, LanguageCode, PersonId, Segment, SegmentId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { floorLanguage, type Turn } from '../floor/floor.ts'
import { type Duration, NONE, plus } from '../time.ts'
import type { Course } from './course.ts'

/** Who has the floor before a change, in a turn that is on or in one that is forecast. */
export interface Holder {
  readonly person: PersonId | null
  readonly language: LanguageCode | null
  /** The segment this is the planned predecessor of; `null` for the chair between turns. */
  readonly place: SegmentId | null
  /** A discussion is planned to change languages. */
  readonly open: boolean
}

export function holderOf(agenda: Agenda, turn: Turn): Holder {
  const slot = agendaIndex(agenda).slot(turn.slot)
  const open = slot?.kind === 'discussion'
  return {
    person: turn.person,
    language: floorLanguage(turn)?.language ?? null,
    place: open ? (slot.segments[0]?.id ?? null) : turn.segment,
    open,
  }
}

/**
 * What the change to this segment costs beyond the plan: interpreters finish after the speaker does. A planned
 * duration includes the change it is planned with; breaks cost nothing.
 */
export function changeCost(agenda: Agenda, changes: Course['changes'], from: Holder | null, to: Segment): Duration {
  if (from === null || from.language === null || !to.language) return NONE
  const order = agendaIndex(agenda).segments
  const planned = order[order.findIndex((segment) => segment.id === to.id) - 1]
  const asPlanned = planned !== undefined && planned.id === from.place
  const speaker = asPlanned || from.person === to.speaker ? NONE : changes.speaker
  const languageAsPlanned = asPlanned && (from.open || planned.language !== to.language)
  const language = languageAsPlanned || from.language === to.language ? NONE : changes.language
  return plus(speaker, language)
}
