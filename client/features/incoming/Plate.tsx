import type { ReactNode } from 'react'
import { Press } from '../../page/ui/Press.tsx'
import { useIncomingWords } from '../../words/incoming.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import css from './Plates.module.css'

export interface PlateProps {
  readonly weight: 'note' | 'warning' | 'notice'
  readonly from: string | null
  /** How many wait behind this one. */
  readonly more: number
  readonly state: Pressing['state']
  /** Why it was refused. */
  readonly refused: Pressing['said']
  readonly onSeen: () => void
  readonly children: ReactNode
}

/** One thing that somebody has to know, with its [Seen]. */
export function Plate({ weight, from, more, state, refused, onSeen, children }: PlateProps) {
  const words = useIncomingWords()
  return (
    <li className={css['plate']} data-weight={weight}>
      <div className={css['words']}>
        {from === null ? null : <p className={css['from']}>{from}</p>}
        {children}
        {more > 0 ? <p className={css['from']}>{words.more(more)}</p> : null}
        {refused === null ? null : (
          <p className={css['refusal']} role="status">
            {refused}
          </p>
        )}
      </div>
      <Press className={css['seen'] ?? ''} state={state} onPress={onSeen}>
        {words.seen}
      </Press>
    </li>
  )
}
