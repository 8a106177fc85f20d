import { createWords } from '../../words/createWords.ts'
import type { AskingWords } from '../../words/en/asking.ts'

/** Of all that a speaker can press; the page itself can be read without them. */
export const useAskingWords = createWords<AskingWords>({
  en: () => import('../../words/en/asking.ts').then((module) => module.asking),
  fr: () => import('../../words/fr/asking.ts').then((module) => module.asking),
})
