import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { say } from '../../../shared/words/format.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './Meeting.module.css'

/** Where the meeting is, and its documents. */
export function Meeting({ agenda }: { readonly agenda: Agenda }) {
  const words = useRoomWords().meeting
  const { language } = useLanguage()
  const { place } = agenda
  const links = [
    ...(place === null || place.join === null
      ? []
      : [{ text: `${words.join} (${say(place.name, language)})`, url: place.join }]),
    ...(place === null || place.registration === null ? [] : [{ text: words.registration, url: place.registration }]),
    ...(place?.documents ?? []).map(({ title, url }) => ({ text: say(title, language), url })),
  ]
  return (
    <section className={css['meeting']} aria-labelledby="meeting">
      <h2 id="meeting">{words.title}</h2>
      {links.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {links.map(({ text, url }) => (
          <li key={`${text} ${url}`}>
            <a href={url} target="_blank" rel="noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
