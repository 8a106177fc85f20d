import type { Actual, TurnRecord } from '../../../../shared/domain/record/record.ts'
import { between, type Duration, type Instant, minus, plus, seconds } from '../../../../shared/domain/time.ts'
import { difference, lengthOf } from '../../../../shared/words/format.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { useRecordWords } from '../words.ts'
import css from './Tables.module.css'

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

/** How far beyond its limit a turn went, or is by now; nothing within it. */
export function Overrun({ turn, madeAt }: { readonly turn: TurnRecord; readonly madeAt: Instant }) {
  if (turn.actual.end === null && turn.limit !== null) return <CountingOver turn={turn} madeAt={madeAt} />
  return turn.over > 0 ? difference(turn.over) : null
}

function CountingOver({ turn, madeAt }: { readonly turn: TurnRecord; readonly madeAt: Instant }) {
  const lasted = useLasted(turn.actual, madeAt)
  const over = minus(lasted, turn.limit ?? lasted)
  return over >= seconds(1) ? difference(over) : null
}

function Counting({ actual, madeAt }: { readonly actual: Actual; readonly madeAt: Instant }) {
  return lengthOf(useLasted(actual, madeAt))
}

/** A hold stops it, as it stops the clock. */
function useLasted(actual: Actual, madeAt: Instant): Duration {
  const now = useNow(seconds(1))
  const held = useShow((state) => state.live?.holdingSince ?? null) !== null
  return held || now < madeAt ? actual.lasted : plus(actual.lasted, between(madeAt, now))
}
