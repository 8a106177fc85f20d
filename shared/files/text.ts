import type { LanguageCode, Text } from '../domain/agenda/agenda.ts'

/** A text in a language; where it has none in that, in English, else in whichever it has. */
export function textIn(text: Text, language: LanguageCode): string {
  if (typeof text === 'string') return text
  return (Object.hasOwn(text, language) ? text[language] : undefined) ?? text['en'] ?? Object.values(text)[0] ?? ''
}
