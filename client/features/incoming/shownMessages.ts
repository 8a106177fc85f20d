import type { LanguageCode, Text } from '../../../shared/domain/agenda/agenda.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { textIn } from '../../../shared/files/text.ts'
import type { SeenMessage } from '../../../shared/protocol/view.ts'

type Timed = Pick<SeenMessage, 'id' | 'until'>

/** Newest first, without those whose time is up: the page's own clock leaves them out, also when nobody says so. */
export function shownMessages<M extends Timed>(messages: readonly M[], now: Instant): readonly M[] {
  return messages.filter(({ until }) => until === null || until > now).toSorted((a, b) => b.id - a.id)
}

/** When the next of them has to go; `null` when all of them stay. */
export function nextToGo(messages: readonly Timed[], now: Instant): Instant | null {
  const ends = messages.flatMap(({ until }) => (until === null || until <= now ? [] : [until]))
  return ends.toSorted((a, b) => a - b)[0] ?? null
}

/** What was sent, to the letter; the language is `null` where nobody said which it is. */
export interface Wording {
  readonly language: LanguageCode | null
  readonly text: string
}

/** In the reader's language first; the others follow. */
export function wordingsOf(text: Text, reader: LanguageCode): readonly [Wording, ...Wording[]] {
  if (typeof text === 'string') return [{ language: null, text }]
  const first = textIn(text, reader)
  const languages = Object.keys(text)
  const own = languages.find((language) => language === reader && text[language] === first)
  const language = own ?? languages.find((each) => text[each] === first) ?? null
  const others = languages
    .filter((each) => each !== language)
    .map((each) => ({ language: each, text: text[each] ?? '' }))
  return [{ language, text: first }, ...others]
}

/** The longer a message, the smaller it is set. */
export function lengthName(text: string): 'short' | 'medium' | 'long' {
  const { length } = [...text]
  if (length <= 48) return 'short'
  return length <= 130 ? 'medium' : 'long'
}
