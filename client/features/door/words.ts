import { createWords } from '../../page/words/createWords.ts'

export const useDoorWords = createWords('door')
