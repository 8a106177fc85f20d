import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { SegmentId, Text } from '../../../shared/domain/agenda.ts'
import { isNewTo } from '../../../shared/domain/papers.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import type { Pressing } from '../../connection/usePressing.ts'
import { Press } from '../../ui/Press.tsx'
import { clockTime, say, sentenceTime } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { useShownZone } from '../useShownZone.ts'
import css from './Papers.module.css'
import { type Added, papersOf } from './papersOf.ts'
import { usePapersWords } from './papersWords.ts'

export interface PapersListProps {
  readonly agenda: AgendaFile
  /** A segment, or `null` for the meeting. */
  readonly on: SegmentId | null
  readonly heading: string | null
  /** Where something can be removed. */
  readonly pressing: Pressing | null
}

/** The text, the documents and the terms of one speech, or of the meeting; nothing where there is none. */
export function PapersList({ agenda, on, heading, pressing }: PapersListProps) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const added = useShow((state) => state.live?.papers ?? [])
  const { text, documents, terms } = papersOf(agenda, added, on)
  if (text === null && documents.length === 0 && terms.length === 0) return null
  return (
    <div className={css['group']}>
      {heading === null ? null : <h3 dir="auto">{heading}</h3>}
      <ul>
        {text === null ? null : (
          <li>
            <Out url={text.url} title={words.text} />
            <span className={css['fact']}>
              {words.standing[text.standing]}, {words.uploaded(sentenceTime(text.uploadedAt, zone, language))}
            </span>
            <Mark added={text.added} agenda={agenda} pressing={pressing} what={words.text} />
          </li>
        )}
        {documents.map((document) => (
          <li key={`${document.url} ${document.added?.id}`}>
            <Out url={document.url} title={document.title} />
            <Mark added={document.added} agenda={agenda} pressing={pressing} what={say(document.title, language)} />
          </li>
        ))}
        {terms.map((term) => (
          <li key={JSON.stringify([term.words, term.added?.id])} className={css['term']}>
            <span>
              {Object.entries(term.words).map(([code, word]) => (
                <span key={code}>
                  <small>{code.toUpperCase()}</small>{' '}
                  <b dir="auto" lang={code}>
                    {word}
                  </b>
                </span>
              ))}
              {term.note === null ? null : <i dir="auto">{term.note}</i>}
            </span>
            <Mark added={term.added} agenda={agenda} pressing={pressing} what={Object.values(term.words).join(', ')} />
          </li>
        ))}
      </ul>
    </div>
  )

  function Out({ url, title }: { readonly url: string; readonly title: Text }) {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
        {say(title, language)}
      </a>
    )
  }

  function Mark(props: MarkProps) {
    return <AddedMark {...props} zone={zone} />
  }
}

export interface MarkProps {
  readonly added: Added | null
  readonly agenda: AgendaFile
  readonly pressing: Pressing | null
  /** What is removed, in words. */
  readonly what: string
}

/** Who added it and when, that it is new to its reader, and how to take it out again. */
export function AddedMark({ added, agenda, pressing, what, zone }: MarkProps & { readonly zone: string }) {
  const words = usePapersWords()
  const me = useShow((state) => state.me)
  const looked = useShow((state) => state.mine?.looked ?? null)
  const lost = useShow((state) => state.link.status === 'lost')
  if (added === null) return null
  const isReader = me?.role === 'interpreter'
  const isNew = isReader && isNewTo(added, { person: me.person }, looked)
  const mayRemove = pressing !== null && (!isReader || added.by.person === me?.person)
  return (
    <span className={css['mark']}>
      {isNew ? <em>{words.isNew}</em> : null}
      <span>{words.added(adder(), clockTime(added.at, zone))}</span>
      {mayRemove ? (
        <Press
          weight="bare"
          aria-label={`${words.remove}: ${what}`}
          state={pressing.stateOf((command) => command.type === 'RemovePaper' && command.paper === added.id)}
          disabledReason={lost ? words.noLink : null}
          onPress={() => void pressing.press({ type: 'RemovePaper', paper: added.id })}
        >
          {words.remove}
        </Press>
      ) : null}
    </span>
  )

  function adder(): string {
    const { person, name, role } = added?.by ?? { person: null, name: null, role: 'moderator' as const }
    const interpreters = (agenda.booths ?? []).flatMap((booth) => booth.interpreters)
    const known = [...agenda.people, ...interpreters].find((each) => each.id === person)
    return known?.name ?? name ?? words.role[role]
  }
}
