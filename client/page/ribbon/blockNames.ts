import type { Agenda, PersonId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'

export function isDiscussion(agenda: Agenda, turn: Turn): boolean {
  return agendaIndex(agenda).slot(turn.slot)?.kind === 'discussion'
}

/** The chair between turns has no name on the band. */
export function nameOf(
  names: Readonly<Record<PersonId, string>>,
  { kind, person, guest }: Pick<Turn, 'kind' | 'person' | 'guest'>,
): string | null {
  return kind === 'chair' ? null : (guest?.name ?? nameIn(names, person))
}

export function nameIn(names: Readonly<Record<PersonId, string>>, person: PersonId | null): string | null {
  return person === null ? null : (names[person] ?? null)
}
