import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { isOpen } from '../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { SeenQueue } from '../../../shared/protocol/view.ts'

/** How many wait in the discussion that is on; `null` where there is no list to speak of. Nobody is named. */
export function waitingInDiscussion(
  agenda: Agenda,
  course: Pick<Course, 'slot' | 'turn'>,
  queue: Pick<SeenQueue, 'lists' | 'waiting'>,
  now: Instant,
): { readonly count: number; readonly open: boolean } | null {
  const slot = agendaIndex(agenda).slot(course.slot?.id ?? null)
  if (course.turn === null || slot?.kind !== 'discussion') return null
  const list = queue.lists[slot.id]
  const open = list !== undefined && isOpen(list, now)
  const count = queue.waiting[slot.id] ?? 0
  return open || count > 0 ? { count, open } : null
}
