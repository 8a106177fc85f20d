import { createWords } from '../../words/createWords.ts'
import type { AskingWords } from '../../words/en/asking.ts'

/** Of the form and of my requests; they come with either. */
export const useAskingWords = createWords<AskingWords>({
  en: () => import('../../words/en/asking.ts').then((module) => module.asking),
  fr: () => import('../../words/fr/asking.ts').then((module) => module.asking),
})
