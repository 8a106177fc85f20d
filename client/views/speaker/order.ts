import type { AgendaFile, SegmentFile, SlotFile } from '../../../shared/agenda/file.ts'
import type { LanguageCode, PersonId, SegmentId, Text } from '../../../shared/domain/agenda.ts'
import type { Course } from '../../../shared/domain/course.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { type Duration, type Instant, NONE } from '../../../shared/domain/time.ts'

/** Who or what has, or will have, the floor. */
export type Holder =
  | { readonly is: 'person'; readonly id: PersonId; readonly name: string }
  | { readonly is: 'discussion'; readonly title: Text }
  | { readonly is: 'break' }

/** A segment still to come, with its times. */
export interface AheadTurn {
  readonly segment: SegmentId
  readonly holder: Holder
  /** Who leads a discussion or gives a speech; nobody in a break. */
  readonly person: PersonId | null
  readonly start: Instant
  readonly planned: Instant
  readonly duration: Duration
  readonly language: LanguageCode | null
  readonly assumed: boolean
  /** The segment's own title, or its slot's. */
  readonly title: Text
}

/** What is ahead, in the order in which Next will take it. */
export function turnsAhead(agenda: AgendaFile, course: Course, forecast: Forecast): readonly AheadTurn[] {
  if (course.status === 'ended') return []
  return agenda.slots.flatMap((slot) =>
    slot.segments
      .filter((segment) => course.fates[segment.id] === 'ahead')
      .map((segment) => aheadTurn(agenda, course, forecast, slot, segment)),
  )
}

/** Who has the floor now; `null` before and after the show. */
export function holderNow(agenda: AgendaFile, course: Course): Holder | null {
  const { turn } = course
  if (turn === null) return null
  if (turn.kind === 'break') return { is: 'break' }
  const slot = agenda.slots.find((each) => each.id === turn.slot)
  if (slot?.kind === 'discussion' && turn.segment !== null) return { is: 'discussion', title: slot.title }
  return turn.person === null ? null : personHolder(agenda, turn.person)
}

export function nameOf(agenda: AgendaFile, person: PersonId): string {
  return agenda.people.find((each) => each.id === person)?.name ?? person
}

function aheadTurn(
  agenda: AgendaFile,
  course: Course,
  forecast: Forecast,
  slot: SlotFile,
  segment: SegmentFile,
): AheadTurn {
  const plan = course.plan[segment.id]
  const planned = plan?.start ?? course.plannedEnd
  return {
    segment: segment.id,
    holder: holderOf(agenda, slot, segment),
    person: segment.speaker ?? null,
    start: forecast.items[segment.id]?.start ?? planned,
    planned,
    duration: plan?.duration ?? NONE,
    language: segment.language ?? null,
    assumed: segment.assumed ?? false,
    title: segment.title ?? slot.title,
  }
}

function holderOf(agenda: AgendaFile, slot: SlotFile, segment: SegmentFile): Holder {
  if (slot.kind === 'discussion') return { is: 'discussion', title: slot.title }
  return segment.speaker === undefined ? { is: 'break' } : personHolder(agenda, segment.speaker)
}

function personHolder(agenda: AgendaFile, id: PersonId): Holder {
  return { is: 'person', id, name: nameOf(agenda, id) }
}
