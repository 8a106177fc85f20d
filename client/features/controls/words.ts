import { createWords } from '../../page/words/createWords.ts'

export const useControlWords = createWords('controls')
