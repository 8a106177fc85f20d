import { say } from '../../../shared/words/format.ts'
import { useLanguage } from '../../page/words/language.ts'
import { usePapersWords } from '../../words/papers.ts'
import { AddedMark } from './AddedMark.tsx'
import css from './Papers.module.css'
import { nameAdded, sayAsOf } from './papersOf.ts'
import type { Reading } from './useReading.ts'

/** Everybody who may be named: how it is said where that is noted, what they do, and where they come from. */
export function NamesList({ reading }: { readonly reading: Reading }) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const { agenda, papers } = reading
  return (
    <dl className={css['names']}>
      {agenda.people.map((person) => {
        const said = sayAsOf(agenda, papers, person.id)
        const added = nameAdded(papers, person.id)
        const is = [person.function, person.organisation]
          .filter((text) => text !== null)
          .map((text) => say(text, language))
          .join(', ')
        return (
          <div key={person.id}>
            <dt dir="auto">{person.name}</dt>
            <dd>
              {said === null ? null : <b dir="auto">{said}</b>}
              {is === '' ? null : <span dir="auto">{is}</span>}
              <AddedMark added={added} reading={reading} what={words.nameOf(person.name)} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
