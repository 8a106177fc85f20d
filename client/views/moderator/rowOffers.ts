import type { ShowStatus } from '../../../shared/domain/runOfShow.ts'
import type { RunRow } from '../../live/room/rows.ts'

/** What can be done with a row; in the order of the menu. */
export type RowOffer = 'start' | 'startAgain' | 'startSlot' | 'skip' | 'restore'

/** Nothing that the show would refuse. Before the start one can only skip and restore; after the end, nothing. */
export function rowOffers(row: Pick<RunRow, 'id' | 'segment' | 'fate'>, status: ShowStatus): readonly RowOffer[] {
  if (status === 'ended' || row.id === 'chair') return []
  const live = status === 'live'
  switch (row.fate) {
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
