import { type Duration, minutes } from '../../../shared/domain/time.ts'
import type { IncomingWords } from '../../../shared/words/en/incoming.ts'
import { languageName, lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'
import type { Happening } from './happening.ts'

export interface Reader {
  readonly words: IncomingWords
  readonly language: Language
  /** Whose times are said. */
  readonly zone: string
}

/** What was changed, without its full stop: what it means for the reader may follow. */
export function sayHappening(what: Happening, { words, language, zone }: Reader): string {
  const { notice } = words
  switch (what.is) {
    case 'replaced':
      return notice.replaced(what.from, what.to, say(what.title, language))
    case 'language':
      return notice.language(what.who, languageName(what.language, language))
    case 'time':
      return notice.time(what.who, lengthOf(what.to), what.from === null ? null : lengthOf(what.from))
    case 'added':
      return notice.added(what.who, say(what.title, language))
    case 'moved':
      return notice.moved(
        what.who,
        what.to.is === 'beginning' ? notice.beginning(say(what.to.of, language)) : notice.after(what.to),
      )
    case 'dropped':
      return notice.dropped(what.who, say(what.title, language))
    case 'left-out':
      return notice.leftOut
    case 'shortened':
      return notice.shortened
    case 'slot-added':
      return notice.slotAdded(say(what.title, language))
    case 'slot-moved':
      return notice.slotMoved(say(what.title, language), what.after === null ? null : say(what.after, language))
    case 'slot-dropped':
      return notice.slotDropped
    case 'slot-timed':
      return notice.slotTimed(
        say(what.title, language),
        sentenceTime(what.start, zone, language),
        sayDuration(what.duration),
      )
    case 'loaded':
      return notice.loaded
    case 'other':
      return notice.other
  }
}

/** `5 min`; with seconds, as on a clock. */
export function sayDuration(duration: Duration): string {
  const whole = duration / minutes(1)
  return Number.isInteger(whole) ? `${whole}\u00a0min` : lengthOf(duration)
}
