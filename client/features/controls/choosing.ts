import type { Agenda, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'

/** The segment that an arrow key moves to: from the one chosen, else from the one on, else from the first. */
export function stepChoice(
  agenda: Agenda,
  course: Pick<Course, 'turn' | 'past'>,
  chosen: SegmentId | null,
  step: 1 | -1,
): SegmentId | null {
  const order = agendaIndex(agenda).segments.map((segment) => segment.id)
  const from = chosen ?? course.turn?.segment ?? course.past.lastSegment
  const at = from === null ? -1 : order.indexOf(from)
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null
}
