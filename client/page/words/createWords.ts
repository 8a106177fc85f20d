import { use } from 'react'
import { type Language, languages, otherThan } from '../../../shared/words/languages.ts'
import type { WordSet, Words } from '../../../shared/words/words.ts'
import { currentLanguage, keepReady, useLanguage } from './language.ts'

/**
 * A hook for one set of words, in the reader's language. It stands in `words.ts` of the one feature or page that says the
 * set; where several do, or a part that is loaded by itself, in `client/words`. The words start loading with the code that
 * imports the hook and suspend its first picture only; a change of language waits for them before it shows.
 */
export function createWords<S extends WordSet>(set: S): () => Words[S] {
  const load = loaderOf(set, (own) => [own])
  return function useWordsOfSet(): Words[S] {
    return use(load(useLanguage().language))
  }
}

export interface WordsInTwo<S extends WordSet> {
  readonly words: Words[S]
  readonly others: Words[S]
  readonly other: Language
}

/** The same for one that is said in two languages at once. */
export function createWordsInTwo<S extends WordSet>(set: S): () => WordsInTwo<S> {
  const load = loaderOf(set, (own) => [own, otherThan(own)])
  return function useWordsInTwo(): WordsInTwo<S> {
    const { language } = useLanguage()
    const other = otherThan(language)
    // Both are on their way before either is waited for.
    const [own, beside] = [load(language), load(other)]
    return { words: use(own), others: use(beside), other }
  }
}

/**
 * Each set in each language is loaded once. Those that are wanted at first are asked for with the code and not with the first
 * picture: what waits for them then would hide what is shown.
 */
export function loaderOf<S extends WordSet>(
  set: S,
  wanted: (own: Language) => readonly Language[],
): (language: Language) => Promise<Words[S]> {
  const loading: Partial<Record<Language, Promise<Words[S]>>> = {}
  const load = (language: Language): Promise<Words[S]> => {
    const known = loading[language]
    if (known !== undefined) return known
    const started = languages[language]
      .sets()
      .then(({ load }) => load[set]())
      .then((words) => words[set])
    loading[language] = started
    started.then(
      // Marked as React marks it once it has waited. Else it waits even for words that came long ago, and hides for a
      // third of a second all that was shown.
      (words) => {
        Object.assign(started, { status: 'fulfilled', value: words })
      },
      // What failed for want of a connection is asked for again the next time.
      () => delete loading[language],
    )
    return started
  }
  keepReady(load)
  if (typeof document !== 'undefined') {
    for (const language of wanted(currentLanguage())) load(language).catch(() => undefined)
  }
  return load
}
