import type { ShowStatus } from '../../../../shared/domain/runOfShow/runOfShow.ts'
import type { RunRow } from '../../../features/runOfShow/rows.ts'

/** What can be done with a row; in the order of the menu. */
export type RowOffer = 'start' | 'startAgain' | 'startSlot' | 'skip' | 'restore' | 'edit'

/** Nothing that the show would refuse. Before the start nothing can be started; after the end, nothing is offered. */
export function rowOffers(row: Pick<RunRow, 'id' | 'segment' | 'fate'>, status: ShowStatus): readonly RowOffer[] {
  if (status === 'ended' || row.id === 'chair' || row.id === 'request') return []
  return [...floorOffers(row.fate, status === 'live'), 'edit']
}

function floorOffers(fate: RunRow['fate'], live: boolean): readonly RowOffer[] {
  switch (fate) {
    case null:
      return live ? ['startSlot'] : []
    case 'ahead':
      return live ? ['start', 'skip'] : ['skip']
    case 'on':
    case 'done':
      return live ? ['startAgain'] : []
    case 'passed':
      return live ? ['start', 'restore', 'skip'] : ['restore', 'skip']
    case 'skipped':
      return live ? ['start', 'restore'] : ['restore']
  }
}
