import { createWords } from './createWords.ts'

export const useRibbonWords = createWords('ribbon')
