import { createWords } from '../../page/words/createWords.ts'

export const useCrewWords = createWords('crew')
