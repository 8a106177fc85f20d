import { en } from './en/en.ts'
import { fr } from './fr/fr.ts'

/** The languages of the interface, a row each; an agenda may have others on its floor. */
export const languages = { en, fr } as const

export type Language = keyof typeof languages

export const languageCodes = Object.keys(languages) as readonly Language[]

/** One of a kind in each language. */
export function inEach<T>(of: (language: Language) => T): Readonly<Record<Language, T>> {
  // What is built from entries has forgotten its keys.
  return Object.fromEntries(languageCodes.map((language) => [language, of(language)])) as Record<Language, T>
}

/** Where a reader wants none that there is. */
export const USUAL: Language = 'en'

/** The other one of what is said in two: what most people read, or where that is the reader's, the next. */
export function otherThan(language: Language): Language {
  if (language !== USUAL) return USUAL
  return languageCodes.find((each) => each !== USUAL) ?? USUAL
}

/** The first of a reader's languages, as BCP 47 tags, that the interface has. */
export function preferred(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const found = languageCodes.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found !== undefined) return found
  }
  return null
}
