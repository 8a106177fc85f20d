import { createWords } from '../../words/createWords.ts'
import type { PapersWords } from '../../words/en/papers.ts'

/** Texts, documents and terms, as interpreters, moderators and crew all work with them. */
export const usePapersWords = createWords<PapersWords>({
  en: () => import('../../words/en/papers.ts').then((module) => module.papers),
  fr: () => import('../../words/fr/papers.ts').then((module) => module.papers),
})
