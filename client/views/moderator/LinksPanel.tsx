import { useEffect, useReducer, useState } from 'react'
import { callApi } from '../../connection/api.ts'
import { useKey, useShow } from '../../connection/ShowConnection.tsx'
import { Meeting } from '../../live/room/Meeting.tsx'
import type { Room } from '../../live/room/useRoom.ts'
import { Press } from '../../ui/Press.tsx'
import { LinkRow } from './LinkRow.tsx'
import css from './LinksPanel.module.css'
import { type HandedLink, readLinks } from './links.ts'
import { useModeratorWords } from './words.ts'

type Fetched = { readonly links: readonly HandedLink[] } | 'loading' | 'failed'

/** The meeting's own links, and everybody's personal one: somebody always asks for theirs again. */
export function LinksPanel({ room }: { readonly room: Room }) {
  const words = useModeratorWords().links
  const [fetched, again] = useLinks()
  return (
    <div className={css['panel']}>
      <Meeting agenda={room.agenda} />
      <section aria-labelledby="personal-links">
        <h2 id="personal-links">{words.people}</h2>
        <p className={css['about']}>{words.about}</p>
        {fetched === 'loading' ? <p className={css['about']}>{words.loading}</p> : null}
        {fetched === 'failed' ? (
          <p className={css['failed']}>
            {words.failed} <Press onPress={again}>{words.again}</Press>
          </p>
        ) : null}
        {typeof fetched === 'string' ? null : (
          <ul>
            {fetched.links.map((link) => (
              <LinkRow key={link.url} link={link} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function useLinks(): readonly [Fetched, () => void] {
  const show = useShow((state) => state.show)
  const key = useKey()
  const [attempt, again] = useReducer((n: number) => n + 1, 0)
  const [fetched, setFetched] = useState<Fetched>('loading')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    let left = false
    setFetched('loading')
    callApi(`/shows/${encodeURIComponent(show)}/links`, { key }).then(
      (answer) => {
        if (!left) setFetched(answer.ok ? { links: readLinks(answer.body) } : 'failed')
      },
      () => setFetched('failed'),
    )
    return () => {
      left = true
    }
  }, [show, key, attempt])
  return [fetched, again]
}
