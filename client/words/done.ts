import { createWords } from './createWords.ts'

/** What presses did. */
export const useDoneWords = createWords('done')
