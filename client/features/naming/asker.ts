import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import { type Asker, hasTwin, isKnown } from '../../../shared/domain/queue/speakerList.ts'
import type { SeenRequest } from '../../../shared/protocol/view.ts'
import { isolated } from '../../../shared/words/grammar.ts'

export function askerName(agenda: Agenda, asker: Asker): string {
  return asker.is === 'person' ? agendaIndex(agenda).nameOf(asker.person) : asker.guest.name
}

/** A guest told in short may be a twin or not, and nothing is barred here. */
export function hasKnownTwin(
  request: Pick<SeenRequest, 'asker' | 'kind' | 'short'>,
  among: readonly Pick<SeenRequest, 'asker' | 'kind' | 'short'>[],
): boolean {
  return isKnown(request) && hasTwin(request, among.filter(isKnown))
}

/** For sentences: in its own direction. Who has the floor in a turn, a guest included; nobody in a break. */
export function turnName(agenda: Agenda, turn: Pick<Turn, 'person' | 'guest'>): string {
  return isolated(turn.guest?.name ?? agendaIndex(agenda).nameOf(turn.person))
}
