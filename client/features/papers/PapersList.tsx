import type { ReactNode } from 'react'
import type { SegmentId, Text } from '../../../shared/domain/agenda/agenda.ts'
import { languageCode } from '../../../shared/domain/agenda/languageCode.ts'
import { say, sentenceTime } from '../../../shared/words/format.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { usePapersWords } from '../../words/papers.ts'
import { AddedMark } from './AddedMark.tsx'
import css from './Papers.module.css'
import { type ListedPapers, papersOf } from './papersOf.ts'
import type { Reading } from './useReading.ts'

export interface PapersListProps {
  readonly reading: Reading
  /** A segment, or `null` for the meeting. */
  readonly on: SegmentId | null
  readonly heading: string
  /** Beside the heading; with it, the heading stands even over nothing. */
  readonly press?: ReactNode
}

/** The text, the documents and the terms of one speech, or of the meeting; nothing where there is none. */
export function PapersList({ reading, on, heading, press }: PapersListProps) {
  const papers = papersOf(reading.agenda, reading.papers, on)
  const isEmpty = papers.text === null && papers.documents.length === 0 && papers.terms.length === 0
  if (isEmpty && press === undefined) return null
  return (
    <div className={css['group']}>
      <div className={css['heading']}>
        <h3 dir="auto">{heading}</h3>
        {press}
      </div>
      {isEmpty ? null : <Lines papers={papers} reading={reading} />}
    </div>
  )
}

function Lines({ papers, reading }: { readonly papers: ListedPapers; readonly reading: Reading }) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const { text, documents, terms } = papers
  return (
    <ul>
      {text === null ? null : (
        <li>
          <Out url={text.url} title={words.text} />
          <span className={css['fact']}>
            {words.standing[text.standing]}, {words.uploaded(sentenceTime(text.uploadedAt, zone, language))}
          </span>
          <AddedMark added={text.added} reading={reading} what={words.text} />
        </li>
      )}
      {documents.map(({ url, title, added }) => (
        <li key={`${url} ${added?.id}`}>
          <Out url={url} title={title} />
          <AddedMark added={added} reading={reading} what={say(title, language)} />
        </li>
      ))}
      {terms.map((term) => (
        <li key={JSON.stringify([term.words, term.added?.id])}>
          <span className={css['term']}>
            {Object.entries(term.words).map(([code, word]) => (
              <span key={code}>
                <small>{languageCode(code)}</small>{' '}
                <bdi dir="auto" lang={code}>
                  {word}
                </bdi>
              </span>
            ))}
            {term.note === null ? null : <i dir="auto">{term.note}</i>}
          </span>
          <AddedMark added={term.added} reading={reading} what={Object.values(term.words).join(', ')} />
        </li>
      ))}
    </ul>
  )
}

function Out({ url, title }: { readonly url: string; readonly title: Text }) {
  const words = usePapersWords()
  const { language } = useLanguage()
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={words.newTab} dir="auto">
      {say(title, language)}
    </a>
  )
}
