import { createWords } from '../words/createWords.ts'

export const useRibbonWords = createWords('ribbon')
