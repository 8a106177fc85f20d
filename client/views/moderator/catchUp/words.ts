import { createWords } from '../../../words/createWords.ts'

export const useCatchUpWords = createWords('catchUp')
