import { createWords } from '../../../words/createWords.ts'

export const usePeopleWords = createWords('people')
