import type { Place } from '../../../shared/domain/agenda/agenda.ts'
import { say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { apiAddress, showPath } from '../../api/addresses.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import css from './Links.module.css'
import { useProgrammeWords } from './words.ts'

/** Where the meeting takes place, and what to read. */
export function PlaceLinks({ place }: { readonly place: Place }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const { join, registration, documents } = place
  if (join === null && registration === null && documents.length === 0) return null
  return (
    <div className={css['places']}>
      {join === null ? null : <Away href={join} text={words.join(isolated(say(place.name, language)))} strong />}
      {registration === null ? null : <Away href={registration} text={words.registration} />}
      {documents.length === 0 ? null : (
        <details>
          <summary>{words.documents(documents.length)}</summary>
          <ul>
            {documents.map(({ title, url }) => (
              <li key={url}>
                <Away href={url} text={say(title, language)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The agenda as files. */
export function FileLinks() {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const show = useShow((state) => state.show)
  const file = apiAddress(showPath(show, 'agenda'))
  return (
    <ul className={css['files']}>
      <li>
        <a href={`${file}.ics?language=${language}`} download>
          {words.calendar}
        </a>
      </li>
      <li>
        <a href={`${file}.csv?language=${language}`} download>
          {words.table}
        </a>
      </li>
      <li>
        <a href={`${file}.json`} download>
          {words.data}
        </a>
      </li>
    </ul>
  )
}

interface AwayProps {
  readonly href: string
  readonly text: string
  readonly strong?: boolean
}

/** Another site opens beside the programme, which is wanted all along. */
function Away({ href, text, strong = false }: AwayProps) {
  const words = useProgrammeWords()
  return (
    <a href={href} target="_blank" rel="noreferrer" data-strong={strong || undefined}>
      <bdi>{text}</bdi> <Icon name="out" size={12} />
      <VisuallyHidden> ({words.opens})</VisuallyHidden>
    </a>
  )
}
