import type { Agenda, Text, Weight } from '../../../../shared/domain/agenda/agenda.ts'
import type { ReadyWords } from '../../../../shared/words/en/ready.ts'
import { inEach, type Language } from '../../../../shared/words/languages.ts'

export interface ReadyMessage {
  readonly text: Text
  readonly weight: Weight
  /** Said to whoever speaks next rather than to whoever has the floor. */
  readonly forNext: boolean
}

export interface ReadyMessages {
  readonly twoMinutes: ReadyMessage
  readonly conclude: ReadyMessage
  readonly closer: ReadyMessage
  readonly next: ReadyMessage
}

/** Each in all languages: whoever sends it does not know what its readers read. */
export function readyMessages(words: Readonly<Record<Language, ReadyWords>>): ReadyMessages {
  const message = (which: keyof ReadyWords, weight: Weight) => ({
    text: inEach((language) => words[language][which]),
    weight,
    forNext: which === 'next',
  })
  return {
    twoMinutes: message('twoMinutes', 'note'),
    conclude: message('conclude', 'warning'),
    closer: message('closer', 'warning'),
    next: message('next', 'note'),
  }
}

/** The usual ones, then the agenda's own. */
export function presetsOf(
  agenda: Agenda,
  { twoMinutes, conclude, closer, next }: ReadyMessages,
): readonly ReadyMessage[] {
  const own = agenda.messages.map(({ text, weight }) => ({ text, weight, forNext: false }))
  return [twoMinutes, conclude, closer, next, ...own]
}

/** The same words, whatever order their languages stand in. */
export function sameText(a: Text, b: Text): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  const languages = Object.keys(a)
  return languages.length === Object.keys(b).length && languages.every((language) => a[language] === b[language])
}
