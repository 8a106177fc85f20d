import { createWords } from '../page/words/createWords.ts'

/** Texts, documents and terms, as interpreters, moderators and crew all work with them. */
export const usePapersWords = createWords('papers')
