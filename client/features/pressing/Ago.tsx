import { between, type Instant } from '../../../shared/domain/time.ts'
import { useBeat } from '../../page/connection/clock/useNow.ts'
import { useRoomWords } from '../../words/room.ts'

/** How long ago something was pressed. */
export function Ago({ at }: { readonly at: Instant }) {
  const words = useRoomWords()
  const gone = useBeat((now) => Math.max(0, Math.floor(between(at, now) / 1000)))
  return <>{words.ago(gone)}</>
}
