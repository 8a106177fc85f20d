import { useQueueWords } from '../../words/queue.ts'
import css from './Request.module.css'

export interface ListRestProps {
  readonly waiting: number
  readonly told: number
}

/** At a list's end, how many wait behind those who are told. */
export function ListRest({ waiting, told }: ListRestProps) {
  const words = useQueueWords()
  const rest = waiting - told
  return rest > 0 ? <p className={css['empty']}>{words.untold(rest)}</p> : null
}
