import { useCallback, useEffect, useState } from 'react'
import type { PersonId } from '../../../shared/domain/agenda/agenda.ts'
import { type ApiAnswer, callApi } from '../../api/api.ts'
import { type HandedLink, readLinks } from './links.ts'

export interface HandedLinks {
  /** `null` as long as none arrived. */
  readonly links: readonly HandedLink[] | null
  readonly failed: boolean
  readonly again: () => void
  /** Each answers whether it was done, and fetches the links anew. */
  readonly renew: (link: HandedLink) => Promise<ApiAnswer>
  readonly revoke: (link: HandedLink) => Promise<ApiAnswer>
  readonly create: (wanted: WantedLink) => Promise<ApiAnswer>
}

type WantedLink =
  | { readonly role: 'speaker'; readonly person: PersonId }
  | { readonly role: 'moderator' | 'crew'; readonly name: string }

/** The server makes the links of people newly added once the change is written down. */
const SOON = 700

/** The links of a show; fetched anew whenever `holders`, a text that names all who have one, changes. */
export function useLinks(show: string, key: string | null, holders: string): HandedLinks {
  const path = `/shows/${encodeURIComponent(show)}/links`
  const [links, setLinks] = useState<readonly HandedLink[] | null>(null)
  const [failed, setFailed] = useState(false)

  const fetchLinks = useCallback(async () => {
    const answer = await callApi(path, { key })
    setFailed(!answer.ok)
    if (answer.ok) setLinks(readLinks(answer.body))
  }, [path, key])

  const again = useCallback(() => {
    fetchLinks().catch(() => setFailed(true))
  }, [fetchLinks])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other holders have other links
  useEffect(() => {
    again()
    const timer = setTimeout(again, SOON)
    return () => clearTimeout(timer)
  }, [again, holders])

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
    create: (wanted) => change('POST', wanted),
  }
}
