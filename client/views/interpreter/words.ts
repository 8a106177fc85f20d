import { createWords } from '../../words/createWords.ts'

export const useInterpreterWords = createWords('interpreter')
