import { type Language, languageCodes, languages } from '../../shared/words/languages.ts'
import type { LanguageRow } from '../../shared/words/words.ts'

export interface InEveryLanguage<T> {
  readonly all: ReadonlyMap<Language, T>
  readonly of: (language: Language) => T
}

/** Sets of words in every language: the server loads them as it starts. */
export async function inEveryLanguage<T>(load: (of: LanguageRow['load']) => Promise<T>): Promise<InEveryLanguage<T>> {
  const loaded = languageCodes.map(async (language) => [language, await load(languages[language].load)] as const)
  const all = new Map(await Promise.all(loaded))
  return {
    all,
    of: (language) => {
      const words = all.get(language)
      if (words === undefined) throw new Error(`there are no words in ${language}`)
      return words
    },
  }
}
