import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { needsKey, opensWith, type PageName } from '../../shared/protocol/pages.ts'
import { useHeldKey, useKey, useShow } from './connection/ShowConnection.tsx'
import { useFloorMarks } from './floor/useFloorMarks.ts'
import { onDemand, useOnce } from './onDemand.ts'
import { reloadOnce, reloadWorked } from './reloadOnce.ts'
import { usePageTheme } from './styles/theme.ts'
import { useFonts } from './styles/useFonts.ts'

// Most people never see it.
const Door = lazy(() => import('../features/door/Door.tsx').then((module) => ({ default: module.Door })))

const ScreenCalls = onDemand(() => import('../features/people/ScreenCalls.tsx').then((module) => module.ScreenCalls))

/** Lets a page be seen by whoever may: everybody else is told why not, and what to do. */
export function Gate({ page, children }: { readonly page: PageName; readonly children: ReactNode }) {
  const key = useKey()
  const refused = useShow((state) => state.refused)
  const role = useShow((state) => state.me?.role ?? null)
  const arrived = useShow((state) => state.live !== null)
  const called = useOnce(useShow((state) => state.identify !== null || state.goTo !== null))
  useFloorMarks()
  useFonts(arrived)
  usePageTheme(page === 'interpreter' ? 'booth' : null)
  useEffect(() => {
    if (refused === 'wrong-protocol') reloadOnce()
    else if (arrived) reloadWorked()
  }, [refused, arrived])
  const held = useHeldKey()
  const isWrong = refused === 'bad-key' || (role !== null && !opensWith(page, role))
  useEffect(() => {
    if (isWrong) held.refused()
    else if (role !== null) held.accepted()
  }, [held, isWrong, role])
  if (needsKey(page) && key === null) return <Door reason="no-key" />
  if (role !== null && !opensWith(page, role)) return <Door reason="wrong-page" />
  // A busy server is a lost connection to whoever has a picture already.
  if (refused !== null && !(refused === 'too-many' && arrived)) return <Door reason={refused} />
  return (
    <>
      {children}
      {called ? (
        <Suspense>
          <ScreenCalls page={page} />
        </Suspense>
      ) : null}
    </>
  )
}
