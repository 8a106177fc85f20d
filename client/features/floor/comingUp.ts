import type { Agenda, LanguageCode, SegmentId, SlotKind, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { numberOf } from '../../../shared/domain/agenda/numbering.ts'
import { floorLanguage } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Duration, type Instant, NONE } from '../../../shared/domain/time.ts'

/** A segment still to come. */
export interface Coming {
  readonly segment: SegmentId
  readonly kind: SlotKind
  readonly number: string
  /** The speaker's name; of a discussion or a break, its title. */
  readonly whom: Text
  readonly slotTitle: Text
  readonly language: LanguageCode | null
  /** The floor language changes when it begins. */
  readonly changes: boolean
  readonly duration: Duration
  readonly start: Instant | null
}

/** Everything ahead, in the order in which Next takes it. */
export function comingUp(agenda: Agenda, course: Course, forecast: Forecast | null): readonly Coming[] {
  if (course.status === 'ended') return []
  let before = course.turn === null ? null : (floorLanguage(course.turn)?.language ?? null)
  return agenda.slots.flatMap((slot) =>
    slot.segments.flatMap((segment) => {
      if (course.fates[segment.id] !== 'ahead') return []
      const language = segment.language
      // Who speaks in an open list decides its language, so nothing is known to change into it or out of it.
      const open = slot.kind === 'discussion'
      const changes = !open && before !== null && language !== null && before !== language
      before = open ? null : (language ?? before)
      return [{ ...describe(agenda, course, segment.id), changes, start: forecast?.items[segment.id]?.start ?? null }]
    }),
  )
}

/** One segment, whatever has become of it. */
export function describe(
  agenda: Agenda,
  course: Pick<Course, 'plan'>,
  id: SegmentId,
): Omit<Coming, 'changes' | 'start'> {
  const { segment: segmentWith, slotOf, nameOf } = agendaIndex(agenda)
  const [segment, slot] = [segmentWith(id), slotOf(id)]
  const kind = slot?.kind ?? 'speeches'
  const named = kind === 'speeches' && segment !== null && segment.speaker !== null
  return {
    segment: id,
    kind,
    number: numberOf(agenda, id),
    whom: named ? nameOf(segment.speaker) : (segment?.title ?? slot?.title ?? id),
    slotTitle: slot?.title ?? '',
    language: segment?.language ?? null,
    duration: course.plan[id]?.duration ?? NONE,
  }
}
