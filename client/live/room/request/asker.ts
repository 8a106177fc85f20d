import type { AgendaFile } from '../../../../shared/agenda/file.ts'
import type { Turn } from '../../../../shared/domain/floor.ts'
import type { Asker } from '../../../../shared/domain/speakerList.ts'
import { isolated } from '../../../words/format.ts'
import { personName } from '../people.ts'

export function askerName(agenda: AgendaFile, asker: Asker): string {
  return asker.is === 'person' ? personName(agenda, asker.person) : asker.guest.name
}

/** For sentences: in its own direction. Who has the floor in a turn, a guest included; nobody in a break. */
export function turnName(agenda: AgendaFile, turn: Pick<Turn, 'person' | 'guest'>): string {
  return isolated(turn.guest?.name ?? personName(agenda, turn.person))
}
