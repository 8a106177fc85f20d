import { type ReactNode, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Agenda, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import { onDemand } from '../../page/onDemand.ts'
import { Press } from '../../page/ui/Press.tsx'
import { usePapersWords } from '../../words/papers.ts'

const PapersDialog = onDemand(() => import('./PapersDialog.tsx').then((module) => module.PapersDialog))

export interface PapersPressProps {
  readonly agenda: Agenda
  /** The segment that what is added is for, unless another is chosen. */
  readonly on: SegmentId | null
  readonly weight?: 'plain' | 'bare'
  readonly className?: string
  readonly children?: ReactNode
}

/** Opens all texts, documents and terms, wherever it stands; the dialog's code comes with the first press. */
export function PapersPress({ agenda, on, weight = 'plain', className = '', children }: PapersPressProps) {
  const words = usePapersWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Press
        weight={weight}
        className={className}
        aria-haspopup="dialog"
        data-keeps-focus=""
        onPress={() => setOpen(true)}
      >
        {children ?? words.title}
      </Press>
      {open
        ? createPortal(
            <Suspense>
              <PapersDialog agenda={agenda} on={on} onClose={() => setOpen(false)} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  )
}
