import { Suspense } from 'react'
import type { Control } from '../../../page/connection/presses/useControl.ts'
import { onDemand } from '../../../page/onDemand.ts'
import { useWords } from '../../../page/words/words.ts'

const RefusalText = onDemand(() => import('./RefusalText.tsx').then((module) => module.RefusalText))

/**
 * Why a press was refused. Hardly anybody reads it, so its words come when the server refuses something; that there is no
 * connection is said without one.
 */
export function RefusalNote({ refused }: Pick<Control, 'refused'>) {
  const words = useWords()
  if (refused === null) return null
  if (refused.code === 'no-connection') return words.mayNotBeDone
  return (
    <Suspense>
      <RefusalText refused={refused} />
    </Suspense>
  )
}
