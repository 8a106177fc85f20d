import type { Actual } from '../../../shared/domain/record.ts'
import { between, type Duration, type Instant, plus, seconds } from '../../../shared/domain/time.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { useNow } from '../../connection/useNow.ts'
import { difference, lengthOf } from '../../words/format.ts'
import css from './Record.module.css'
import { useRecordWords } from './recordWords.ts'

/** A difference is always said in words beside its figure. */
export function Difference({ by, of }: { readonly by: Duration | null; readonly of: 'start' | 'length' }) {
  const { words } = useRecordWords()
  if (by === null) return null
  if (Math.abs(by) < seconds(1)) return <span className={css['by']}>{words.asPlanned}</span>
  const word = of === 'start' ? (by > 0 ? words.late : words.early) : by > 0 ? words.longer : words.shorter
  return (
    <span className={css['by']}>
      <b>{difference(by)}</b> {word}
    </span>
  )
}

/** Time on the floor; what is still on counts further from when the record was made. */
export function Lasted({ actual, madeAt }: { readonly actual: Actual; readonly madeAt: Instant }) {
  if (actual.end === null) return <Counting actual={actual} madeAt={madeAt} />
  return lengthOf(actual.lasted)
}

function Counting({ actual, madeAt }: { readonly actual: Actual; readonly madeAt: Instant }) {
  const now = useNow(seconds(1))
  const held = useShow((state) => state.live?.holdingSince ?? null) !== null
  if (held || now < madeAt) return lengthOf(actual.lasted)
  return lengthOf(plus(actual.lasted, between(madeAt, now)))
}
