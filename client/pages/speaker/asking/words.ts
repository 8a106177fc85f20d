import { createWords } from '../../../page/words/createWords.ts'

/** Of the form and of my requests; they come with either. */
export const useAskingWords = createWords('asking')
