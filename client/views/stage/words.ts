import { createWords } from '../../words/createWords.ts'

export const useStageWords = createWords('stage')
