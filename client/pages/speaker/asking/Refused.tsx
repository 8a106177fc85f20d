import { Suspense } from 'react'
import type { Pressing } from '../../../page/connection/presses/usePressing.ts'
import { onDemand } from '../../../page/live/onDemand.ts'
import { useSpeakerWords } from '../words.ts'

const RefusalText = onDemand(() => import('./RefusalText.tsx').then((module) => module.RefusalText))

/**
 * Why a press was refused. Hardly anybody reads it, so its words come when the server refuses something; that there is no
 * link is said without one.
 */
export function Refused({ code }: { readonly code: Pressing['refusal'] }) {
  const words = useSpeakerWords().ask
  if (code === null) return null
  if (code === 'no-connection') return words.noConnection
  return (
    <Suspense>
      <RefusalText code={code} />
    </Suspense>
  )
}
