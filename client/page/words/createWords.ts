import { use } from 'react'
import { type Language, languages } from '../../../shared/words/languages.ts'
import type { WordSet, Words } from '../../../shared/words/words.ts'
import { currentLanguage, keepReady, useLanguage } from './language.ts'

/**
 * A hook for one set of words, in the reader's language or in the one that is asked for. A view makes its own beside
 * itself. The words start loading with the view's code and suspend its first picture only; a change of language waits
 * for them before it shows.
 */
export function createWords<S extends WordSet>(set: S): (language?: Language) => Words[S] {
  const loading: Partial<Record<Language, Promise<Words[S]>>> = {}
  const load = (language: Language): Promise<Words[S]> => {
    const known = loading[language]
    if (known !== undefined) return known
    const started = languages[language].load[set]().then((words) => words[set])
    loading[language] = started
    started.then(
      // Marked as React marks it once it has waited. Else it waits even for words that came long ago, and hides for a
      // third of a second all that was shown.
      (words) => {
        Object.assign(started, { status: 'fulfilled', value: words })
      },
      // What failed for want of a link is asked for again the next time.
      () => delete loading[language],
    )
    return started
  }
  keepReady(load)
  if (typeof document !== 'undefined') load(currentLanguage()).catch(() => undefined)
  return function useWordsOfSet(language?: Language): Words[S] {
    const { language: chosen } = useLanguage()
    return use(load(language ?? chosen))
  }
}
