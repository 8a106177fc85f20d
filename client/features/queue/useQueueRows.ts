import type { SlotId } from '../../../shared/domain/agenda/agenda.ts'
import { askerKey } from '../../../shared/domain/queue/speakerList.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../shared/protocol/view.ts'
import { lengthOf } from '../../../shared/words/format.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import type { Room } from '../room/useRoom.ts'
import { type QueueRow, queueRows } from './queueRows.ts'

/** Those who wait in a slot: the same objects as long as they say the same, so that only what changed is drawn anew. */
export function useQueueRows(
  { agenda, live }: Pick<Room, 'agenda' | 'live'>,
  slot: SlotId | null,
): readonly QueueRow[] {
  const now = useNow(seconds(5))
  return slot === null ? NONE : queueRows(agenda, live, slot, now).map(kept)
}

const NONE: readonly QueueRow[] = []

const known = new WeakMap<SeenRequest, QueueRow>()

function kept(row: QueueRow): QueueRow {
  const before = known.get(row.request)
  if (before !== undefined && saysTheSame(before, row)) return before
  known.set(row.request, row)
  return row
}

/** When they would begin is told in minutes, and creeps by the second while a list gives way. */
export function saysTheSame(a: QueueRow, b: QueueRow): boolean {
  return (
    a.request === b.request &&
    a.name === b.name &&
    a.place === b.place &&
    a.of === b.of &&
    a.lastTold === b.lastTold &&
    a.ready === b.ready &&
    minuteOf(a.starts) === minuteOf(b.starts) &&
    spokenSays(a.spoken) === spokenSays(b.spoken) &&
    namesakeSays(a.namesake) === namesakeSays(b.namesake)
  )
}

function spokenSays({ times, lasted }: QueueRow['spoken']): string {
  return `${times} ${lengthOf(lasted)}`
}

function namesakeSays(namesake: QueueRow['namesake']): string | null {
  return namesake && `${askerKey(namesake.asker)} ${spokenSays(namesake.spoken)}`
}

function minuteOf(starts: QueueRow['starts']): number | null {
  return starts === null ? null : Math.floor(starts / minutes(1))
}
