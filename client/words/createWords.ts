import { use } from 'react'
import { currentLanguage, keepReady, type Language, useLanguage } from './language.ts'

/** Loads one set of words in one language; each is a chunk of its own. */
export type WordLoaders<Words> = Readonly<Record<Language, () => Promise<Words>>>

/**
 * A hook for one set of words. A view makes its own beside itself:
 *
 *     export const useCrewWords = createWords<CrewWords>({
 *       en: () => import('../../words/en/crew.ts').then((module) => module.crew),
 *       fr: () => import('../../words/fr/crew.ts').then((module) => module.crew),
 *     })
 *
 * The words start loading with the view's code and suspend its first picture only; a change of language waits for them
 * before it shows.
 */
export function createWords<Words>(loaders: WordLoaders<Words>): () => Words {
  const loading: Partial<Record<Language, Promise<Words>>> = {}
  const load = (language: Language): Promise<Words> => {
    const known = loading[language]
    if (known !== undefined) return known
    const started = loaders[language]()
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
  return function useWordsOfSet(): Words {
    return use(load(useLanguage().language))
  }
}
