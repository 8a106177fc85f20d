import type { Agenda, SegmentId, SlotId } from './agenda.ts'
import { agendaIndex } from './agendaIndex.ts'

/** As it is shown and printed: "4", and of a segment in a slot of several "4.2"; nothing for what is not there. */
export function numberOf(agenda: Agenda, id: SlotId | SegmentId): string {
  const index = agendaIndex(agenda)
  const slot = index.slot(id) ?? index.slotOf(id)
  if (slot === null) return ''
  const number = String(agenda.slots.indexOf(slot) + 1)
  const place = slot.segments.findIndex((segment) => segment.id === id)
  return place < 0 || slot.segments.length === 1 ? number : `${number}.${place + 1}`
}
