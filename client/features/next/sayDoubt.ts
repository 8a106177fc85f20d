import type { Doubt, Doubts } from './readyCheck.ts'

/** The gravest doubt, as a button has room for one. */
export function sayDoubt(words: Readonly<Record<Doubt['is'], (booths: string) => string>>, [gravest]: Doubts): string {
  return words[gravest.is](gravest.booths ?? '')
}

/** The same of words that name somebody. */
export function sayDoubtOf(
  words: Readonly<Record<Doubt['is'], (name: string, booths: string) => string>>,
  [gravest]: Doubts,
  name: string,
): string {
  return words[gravest.is](name, gravest.booths ?? '')
}
