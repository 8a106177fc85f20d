import { useState } from 'react'
import type { ListedShow } from '../../../shared/protocol/api/shows.ts'
import type { PageName } from '../../../shared/protocol/pages.ts'
import { capitalised, dateIn, say, sentenceTime, utcOffset } from '../../../shared/words/format.ts'
import { screenPath } from '../../page/screenPath.ts'
import { useLanguage } from '../../page/words/language.ts'
import css from './ShowEntry.module.css'
import { ShowLinks } from './ShowLinks.tsx'
import { useHomeWords } from './words.ts'

interface ShowEntryProps {
  readonly show: ListedShow
  /** `null` for the public. */
  readonly adminKey: string | null
  /** Its links are shown from the first. */
  readonly open: boolean
}

export function ShowEntry({ show, adminKey, open }: ShowEntryProps) {
  const words = useHomeWords()
  const { language } = useLanguage()
  const [wanted, setWanted] = useState(open)
  const title = say(show.title, language)
  const path = (view: PageName) => screenPath(show.show, view, null)
  const when = words.when(
    capitalised(dateIn(show.start, show.zone, language), language),
    sentenceTime(show.start, show.zone, language),
    utcOffset(show.start, show.zone),
  )
  return (
    <li className={css['show']}>
      <h2>{adminKey === null ? <a href={path('programme')}>{title}</a> : title}</h2>
      <p className={css['facts']}>
        <b className={css['status']} data-status={show.status}>
          {words.status[show.status]}
        </b>{' '}
        <span>{when}</span>
      </p>
      {adminKey === null ? null : (
        <>
          <ul className={css['pages']}>
            <li>
              <a href={path('programme')}>{words.programme}</a>
            </li>
            <li>
              <a href={path('stage')}>{words.stage}</a>
            </li>
            <li>
              <a href={path('record')}>{words.record}</a>
            </li>
          </ul>
          <details className={css['links']} open={wanted} onToggle={(event) => setWanted(event.currentTarget.open)}>
            <summary aria-label={words.linksOf(title)}>{words.links}</summary>
            {wanted ? <ShowLinks show={show.show} adminKey={adminKey} /> : null}
          </details>
        </>
      )}
    </li>
  )
}
