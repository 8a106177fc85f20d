import { createWords } from './createWords.ts'

export const useDoorWords = createWords('door')
