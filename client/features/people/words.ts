import { createWords } from '../../page/words/createWords.ts'

export const usePeopleWords = createWords('people')
