import { useCallback, useEffect, useState } from 'react'
import type { ListedShow } from '../../../shared/protocol/api/shows.ts'
import { askShows } from '../../api/showApi.ts'
import { readShows } from './homeShows.ts'

export interface ShowList {
  /** The last that arrived, `null` before the first. */
  readonly shows: readonly ListedShow[] | null
  readonly failed: boolean
  /** The key opens nothing: the public list is shown instead. */
  readonly badKey: boolean
  readonly again: () => void
}

/** A status may change while the page is open, but nobody runs a session from here. */
const EVERY = 20_000

export function useShows(key: string | null): ShowList {
  const [shows, setShows] = useState<readonly ListedShow[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [badKey, setBadKey] = useState(false)

  const fetchShows = useCallback(async () => {
    const answer = await askShows(key)
    if (answer.ok) return { shows: readShows(answer.body), badKey: false }
    if (answer.code !== 'bad-key') return null
    const open = await askShows(null)
    return open.ok ? { shows: readShows(open.body), badKey: true } : null
  }, [key])

  const again = useCallback(() => {
    fetchShows().then(
      (fetched) => {
        setFailed(fetched === null)
        if (fetched === null) return
        setShows(fetched.shows)
        setBadKey(fetched.badKey)
      },
      () => setFailed(true),
    )
  }, [fetchShows])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    look()
    const timer = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [again])

  return { shows, failed, badKey, again }
}
