import { useCallback, useEffect, useState } from 'react'
import type { Agenda, PersonId } from '../../../../shared/domain/agenda.ts'
import { callApi } from '../../../connection/api.ts'
import { useKey, useShow } from '../../../connection/ShowConnection.tsx'
import { type HandedLink, readLinks } from './links.ts'

export interface HandedLinks {
  /** `null` as long as none arrived. */
  readonly links: readonly HandedLink[] | null
  readonly failed: boolean
  readonly again: () => void
  /** Each answers whether it was done. */
  readonly renew: (link: HandedLink) => Promise<boolean>
  readonly create: (person: PersonId) => Promise<boolean>
}

/** The server makes the links of people newly added once the change is written down. */
const SOON = 700

/** Everybody's links, fetched anew whenever the people of the agenda change. */
export function useLinks(agenda: Agenda): HandedLinks {
  const path = `/shows/${encodeURIComponent(useShow((state) => state.show))}/links`
  const key = useKey()
  const [links, setLinks] = useState<readonly HandedLink[] | null>(null)
  const [failed, setFailed] = useState(false)
  const holders = holdersOf(agenda)

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

  const change = async (body: unknown): Promise<boolean> => {
    const { ok } = await callApi(path, { key, method: 'POST', body })
    await fetchLinks()
    return ok
  }
  return {
    links,
    failed,
    again,
    renew: (link) => change({ renew: link.id }),
    create: (person) => change({ role: 'speaker', person }),
  }
}

/** As one text, so that it is the same as long as nobody came or left. */
function holdersOf(agenda: Agenda): string {
  const { people, booths, chair } = agenda
  const inBooths = booths.flatMap((booth) => booth.interpreters.map(({ id }) => id))
  return [...people.map(({ id }) => id), ...inBooths, chair.person].join(' ')
}
