import { useQueueWords } from '../../../words/queue.ts'
import type { QueueRow } from './queueRows.ts'
import css from './Request.module.css'

/** At a list's end, how many wait behind those who are told. */
export function ListRest({ rows }: { readonly rows: readonly QueueRow[] }) {
  const words = useQueueWords()
  const rest = (rows[0]?.of ?? 0) - rows.length
  return rest > 0 ? <p className={css['empty']}>{words.untold(rest)}</p> : null
}
