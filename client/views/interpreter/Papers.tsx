import type { PersonFile, PlaceFile } from '../../../shared/agenda/file.ts'
import { say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import css from './Papers.module.css'
import { useInterpreterWords } from './words.ts'

/** Everybody who may be named: how it is said where that is noted, or else where they come from. */
export function Names({ people }: { readonly people: readonly PersonFile[] }) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  return (
    <section className={css['names']}>
      <h2>{words.names}</h2>
      <dl>
        {people.map((person) => (
          <div key={person.id}>
            <dt>{person.name}</dt>
            <dd data-say={person.sayAs !== undefined || undefined}>
              {person.sayAs ?? say(person.organisation, language)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Documents({ documents }: { readonly documents: NonNullable<PlaceFile['documents']> }) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  return (
    <section className={css['documents']}>
      <h2>{words.documents}</h2>
      {documents.length === 0 ? <p>{words.noDocuments}</p> : null}
      <ul>
        {documents.map((document) => (
          <li key={document.url}>
            <a href={document.url} target="_blank" rel="noreferrer">
              {say(document.title, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
