import type { AgendaFile, PersonFile, SlotFile } from '../../../shared/agenda/file.ts'
import type { PersonId, SegmentId, SlotId } from '../../../shared/domain/agenda.ts'
import { isolated } from '../../words/format.ts'

export function personOf(agenda: AgendaFile, id: PersonId | null | undefined): PersonFile | null {
  return agenda.people.find((each) => each.id === id) ?? null
}

export function personName(agenda: AgendaFile, id: PersonId | null | undefined): string {
  return personOf(agenda, id)?.name ?? id ?? ''
}

/** "M. Todorovska": for lines where the first name has no room, in its own direction. */
export function shortName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/)
  // An initial is a habit of alphabets with capitals; a name in another script stays whole.
  if (first === undefined || rest.length === 0 || !/^\p{Lu}/u.test(first)) return isolated(name.trim())
  const initials = first.split('-').map((part) => `${part.slice(0, 1)}.`)
  return isolated(`${initials.join('-')} ${rest.join(' ')}`)
}

export function slotOf(agenda: AgendaFile, id: SlotId | null | undefined): SlotFile | null {
  return agenda.slots.find((slot) => slot.id === id) ?? null
}

export function slotWith(agenda: AgendaFile, segment: SegmentId): SlotFile | null {
  return agenda.slots.find((slot) => slot.segments.some((each) => each.id === segment)) ?? null
}
