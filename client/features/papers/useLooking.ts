import { useEffect } from 'react'
import { usePress, useShow, useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { newPapers } from './papersOf.ts'
import { usePapers } from './usePapers.ts'

/** So long before one's eyes counts as looked at. */
const LOOKED_AFTER = 2_000

/** How many were added since this interpreter last looked; for others there is nothing to look at. */
export function useNews(): number {
  const papers = usePapers()
  return useShow(({ me, mine }) =>
    me?.role === 'interpreter' ? newPapers(papers, me.person, mine?.looked ?? null) : 0,
  )
}

/** Whoever has all papers open before them has looked; it is said only when something was new. */
export function useLooking(): void {
  const press = usePress()
  const news = useNews()
  const lost = useUnreachable()
  useEffect(() => {
    if (news === 0 || lost) return
    let timer: number | undefined
    const watch = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      timer = window.setTimeout(() => void press({ type: 'LookAtPapers' }), LOOKED_AFTER)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
  }, [news, lost, press])
}
