import { use } from 'react'
import { inEach, type Language, languageCodes } from '../../shared/words/languages.ts'
import type { WordSet, Words } from '../../shared/words/words.ts'
import { loaderOf } from '../page/words/createWords.ts'

/** A hook for one set of words in all languages: for what is sent in all of them at once. */
export function createWordsInAll<S extends WordSet>(set: S): () => Readonly<Record<Language, Words[S]>> {
  const load = loaderOf(set, () => languageCodes)
  return function useWordsInAll(): Readonly<Record<Language, Words[S]>> {
    // All are on their way before the first is waited for.
    const loading = inEach(load)
    return inEach((language) => use(loading[language]))
  }
}
