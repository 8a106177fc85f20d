import { createWords } from '../../page/words/createWords.ts'

export const useInterpreterWords = createWords('interpreter')
