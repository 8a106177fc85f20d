import { createWords } from './createWords.ts'

/** The words that several views share. */
export const useWords = createWords('common')
