import { type RefObject, useEffect } from 'react'
import { usePress, useShow } from '../../connection/ShowConnection.tsx'
import { newPapers } from './papersOf.ts'

/** So long in sight counts as looked at. */
const LOOKED_AFTER = 4_000

/** An interpreter who has the papers before them has looked; it is said once, and only when something was new. */
export function useLooking(list: RefObject<Element | null>): void {
  const press = usePress()
  const isReader = useShow((state) => state.me?.role === 'interpreter')
  const news = useShow(({ live, me, mine }) =>
    live === null ? 0 : newPapers(live.papers, me?.person ?? null, mine?.looked ?? null),
  )
  useEffect(() => {
    if (!isReader || news === 0) return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible' && isInSight(list.current)) void press({ type: 'LookAtPapers' })
    }, LOOKED_AFTER)
    return () => clearTimeout(timer)
  }, [isReader, news, press, list])
}

function isInSight(list: Element | null): boolean {
  const box = list?.getBoundingClientRect()
  return box !== undefined && box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0
}
