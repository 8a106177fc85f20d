import { useCallback, useEffect, useState } from 'react'
import type { WantedLink } from '../../../shared/protocol/api/links.ts'
import type { ApiAnswer } from '../../api/api.ts'
import { askLinks, makeLink, revokeLink } from '../../api/showApi.ts'
import { type HandedLink, linksIn } from './links.ts'

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

/** The server makes the links of people newly added once the change is written down. */
const SOON = 700

/** The links of a show; fetched anew whenever `holders`, a text that names all who have one, changes. */
export function useLinks(show: string, key: string | null, holders: string): HandedLinks {
  const [links, setLinks] = useState<readonly HandedLink[] | null>(null)
  const [failed, setFailed] = useState(false)

  const fetchLinks = useCallback(async () => {
    const answer = await askLinks(show, key)
    setFailed(!answer.ok)
    if (answer.ok) setLinks(linksIn(answer.body))
  }, [show, key])

  const again = useCallback(() => {
    fetchLinks().catch(() => setFailed(true))
  }, [fetchLinks])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other holders have other links
  useEffect(() => {
    again()
    const timer = setTimeout(again, SOON)
    return () => clearTimeout(timer)
  }, [again, holders])

  const change = async (asked: Promise<ApiAnswer>): Promise<ApiAnswer> => {
    const answer = await asked
    await fetchLinks()
    return answer
  }
  return {
    links,
    failed,
    again,
    renew: (link) => change(makeLink(show, { renew: link.id }, key)),
    revoke: (link) => change(revokeLink(show, link.id, key)),
    create: (wanted) => change(makeLink(show, wanted, key)),
  }
}
