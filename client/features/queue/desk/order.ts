import type { Move } from '../../../../shared/domain/queue/queue.ts'
import type { RequestId } from '../../../../shared/domain/queue/speakerList.ts'
import type { QueueRow } from '../queueRows.ts'

/** The rows as they will stand once a move is accepted: what was dropped stays where it was dropped. */
export function afterMove(
  rows: readonly QueueRow[],
  { request, after }: Move & { readonly request: RequestId },
): readonly QueueRow[] {
  const moved = rows.find((row) => row.request.id === request)
  if (moved === undefined) return rows
  const others = rows.filter((row) => row !== moved)
  const behind = after === null ? 0 : others.findIndex((row) => row.request.id === after) + 1
  return [...others.slice(0, behind), moved, ...others.slice(behind)].map((row, index, all) => ({
    ...row,
    place: index + 1,
    lastTold: index === all.length - 1,
  }))
}

/** Why a row cannot be moved further down; `null` where it can. */
export function downOff({
  place,
  of,
  lastTold,
}: Pick<QueueRow, 'place' | 'of' | 'lastTold'>): 'last' | 'lastTold' | null {
  if (place === of) return 'last'
  return lastTold ? 'lastTold' : null
}
