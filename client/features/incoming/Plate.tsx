import type { ReactNode } from 'react'
import type { Pressing } from '../../page/connection/presses/usePressing.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useRefusalWords } from '../../words/refusals.ts'
import { useIncomingWords } from './incomingWords.ts'
import css from './Plates.module.css'

export interface PlateProps {
  readonly weight: 'note' | 'warning' | 'notice'
  readonly from: string | null
  /** How many wait behind this one. */
  readonly more: number
  readonly state: Pressing['state']
  readonly refusal: Pressing['refusal']
  readonly onSeen: () => void
  readonly children: ReactNode
}

/** One thing that somebody has to know, with its [Seen]. */
export function Plate({ weight, from, more, state, refusal, onSeen, children }: PlateProps) {
  const words = useIncomingWords()
  const refusals = useRefusalWords()
  return (
    <li className={css['plate']} data-weight={weight}>
      <div className={css['words']}>
        {from === null ? null : <p className={css['from']}>{from}</p>}
        {children}
        {more > 0 ? <p className={css['from']}>{words.more(more)}</p> : null}
        {refusal === null ? null : (
          <p className={css['refusal']} role="status">
            {refusals[refusal]}
          </p>
        )}
      </div>
      <Press className={css['seen'] ?? ''} state={state} onPress={onSeen}>
        {words.seen}
      </Press>
    </li>
  )
}
