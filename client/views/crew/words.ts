import { createWords } from '../../words/createWords.ts'

export const useCrewWords = createWords('crew')
