import { Suspense } from 'react'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { MessageStack } from '../../../page/MessageStack.tsx'
import { onDemand, useOnce } from '../../../page/onDemand.ts'
import css from './Incoming.module.css'
import type { OwnNoticesProps } from './OwnNotices.tsx'

const OwnNotices = onDemand(() => import('./OwnNotices.tsx').then((module) => module.OwnNotices))

/** What moderators tell me and what changed for me, over the foot of the page: no figure and no press moves for it. */
export function Incoming(props: OwnNoticesProps) {
  const { live, me } = props
  const notices = useOnce(useShow((state) => (state.mine?.notices.length ?? 0) > 0))
  const onFloor = live.turn?.person === me || live.interrupted?.person === me
  return (
    <div className={css['incoming']} data-floor={onFloor || undefined}>
      {notices ? (
        <Suspense>
          <OwnNotices {...props} />
        </Suspense>
      ) : null}
      <MessageStack most={onFloor ? 1 : 3} />
    </div>
  )
}
