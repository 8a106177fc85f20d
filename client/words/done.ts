import { createWords } from '../page/words/createWords.ts'

/** What presses did. */
export const useDoneWords = createWords('done')
