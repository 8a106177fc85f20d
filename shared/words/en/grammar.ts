import { pluralIn } from '../grammar.ts'

/** For dates, plurals and lists. */
export const locale = 'en-GB'

export const plural = pluralIn(locale)

/** A time of day in a sentence, not broken over lines. */
export function timeOfDay(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}
