import { Suspense } from 'react'
import { useShow } from './connection/ShowConnection.tsx'
import { onDemand, useOnce } from './onDemand.ts'

const Plates = onDemand(() => import('../features/incoming/MessagePlates.tsx').then((module) => module.MessagePlates))

export interface MessageStackProps {
  /** How many are shown at a time; the others follow as these are seen. */
  readonly most?: number
}

/** What moderators tell this page's reader: nothing is loaded for it before the first message. */
export function MessageStack({ most = 3 }: MessageStackProps) {
  const any = useShow((state) => (state.mine?.messages.length ?? 0) > 0)
  return useOnce(any) ? (
    <Suspense>
      <Plates most={most} />
    </Suspense>
  ) : null
}
