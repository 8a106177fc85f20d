import { useCallback, useEffect, useState } from 'react'
import { type ApiAnswer, callApi } from '../../connection/api.ts'
import { type HandedLink, readLinks } from './homeShows.ts'

export interface ShowLinkList {
  readonly links: readonly HandedLink[] | null
  readonly failed: boolean
  readonly again: () => void
  /** Each answers whether it was done, and fetches the links anew. */
  readonly renew: (link: HandedLink) => Promise<ApiAnswer>
  readonly revoke: (link: HandedLink) => Promise<ApiAnswer>
  readonly create: (role: 'moderator' | 'crew', name: string) => Promise<ApiAnswer>
}

export function useLinks(show: string, key: string): ShowLinkList {
  const [links, setLinks] = useState<readonly HandedLink[] | null>(null)
  const [failed, setFailed] = useState(false)
  const path = `/shows/${encodeURIComponent(show)}/links`

  const fetchLinks = useCallback(async () => {
    const answer = await callApi(path, { key })
    setFailed(!answer.ok)
    if (answer.ok) setLinks(readLinks(answer.body))
  }, [path, key])

  const again = useCallback(() => {
    fetchLinks().catch(() => setFailed(true))
  }, [fetchLinks])

  useEffect(again, [again])

  const change = async (method: 'POST' | 'DELETE', body: unknown): Promise<ApiAnswer> => {
    const answer = await callApi(path, { key, method, body })
    await fetchLinks()
    return answer
  }

  return {
    links,
    failed,
    again,
    renew: (link) => change('POST', { renew: link.id }),
    revoke: (link) => change('DELETE', { link: link.id }),
    create: (role, name) => change('POST', { role, name }),
  }
}
