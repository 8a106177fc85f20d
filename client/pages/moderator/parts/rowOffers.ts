import { canRestore, type ShowStatus, skipRefusal } from '../../../../shared/domain/runOfShow/runOfShow.ts'
import type { RunRow } from '../../../features/runOfShow/rows.ts'

/** What can be done with a row; in the order of the menu. */
export type RowOffer = 'start' | 'startAgain' | 'startSlot' | 'skip' | 'restore' | 'edit'

/** Nothing that the show would refuse. Before the start nothing can be started; after the end, nothing is offered. */
export function rowOffers(row: Pick<RunRow, 'id' | 'segment' | 'fate'>, status: ShowStatus): readonly RowOffer[] {
  if (status === 'ended' || row.id === 'chair' || row.id === 'request') return []
  return [...floorOffers(row.fate, status === 'live'), 'edit']
}

function floorOffers(fate: RunRow['fate'], live: boolean): readonly RowOffer[] {
  if (fate === null) return live ? ['startSlot'] : []
  const start = fate === 'on' || fate === 'done' ? 'startAgain' : 'start'
  const offers: readonly (RowOffer | null)[] = [
    live ? start : null,
    canRestore(fate) ? 'restore' : null,
    skipRefusal(fate) === null ? 'skip' : null,
  ]
  return offers.filter((offer) => offer !== null)
}
