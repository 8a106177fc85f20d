import type { ReactNode } from 'react'
import { Press } from '../../page/ui/Press.tsx'
import { useControlWords } from '../../words/controls.ts'
import css from './RefusalLine.module.css'
import type { SaidRefusal } from './refusalWords.ts'

export interface RefusalLineProps extends SaidRefusal {
  /** In a panel beside the desk, which says it to those who listen; the desk's announcer says that of its own controls. */
  readonly aside?: boolean
  /** What may help. */
  readonly children?: ReactNode
}

/** A refusal stays twenty seconds or until dismissed, and why a press waits as long as it does. */
export function RefusalLine({ said, dismiss, aside = false, children }: RefusalLineProps) {
  const words = useControlWords()
  return (
    <p className={css['refusal']} role={aside ? 'status' : undefined} data-aside={aside || undefined}>
      <span>{said}</span>
      {children}
      {dismiss === null ? null : (
        <Press weight="bare" onPress={dismiss}>
          {words.dismiss}
        </Press>
      )}
    </p>
  )
}
