import { createWords } from '../../page/words/createWords.ts'

export const useCatchUpWords = createWords('catchUp')
