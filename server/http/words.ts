import { type Language, languageCodes, languages } from '../../shared/words/languages.ts'
import type { WordSets } from '../../shared/words/words.ts'

export interface InEveryLanguage<T> {
  readonly all: ReadonlyMap<Language, T>
  readonly of: (language: Language) => T
}

/** Sets of words in every language: the server loads them as it starts. */
export async function inEveryLanguage<T>(pick: (load: WordSets['load']) => Promise<T>): Promise<InEveryLanguage<T>> {
  const loaded = languageCodes.map(async (language) => {
    const { load } = await languages[language].sets()
    return [language, await pick(load)] as const
  })
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
