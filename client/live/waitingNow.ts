import type { AgendaFile } from '../../shared/agenda/file.ts'
import type { Course } from '../../shared/domain/course.ts'
import { isOpen } from '../../shared/domain/speakerList.ts'
import type { Instant } from '../../shared/domain/time.ts'
import type { SeenQueue } from '../../shared/protocol/view.ts'

/** How many wait in the discussion that is on; `null` where there is no list to speak of. Nobody is named. */
export function waitingNow(
  agenda: AgendaFile,
  course: Pick<Course, 'slot' | 'turn'>,
  queue: Pick<SeenQueue, 'lists' | 'waiting'>,
  now: Instant,
): { readonly count: number; readonly open: boolean } | null {
  const slot = agenda.slots.find((each) => each.id === course.slot?.id)
  if (course.turn === null || slot?.kind !== 'discussion') return null
  const list = queue.lists[slot.id]
  const open = list !== undefined && isOpen(list, now)
  const count = queue.waiting[slot.id] ?? 0
  return open || count > 0 ? { count, open } : null
}
