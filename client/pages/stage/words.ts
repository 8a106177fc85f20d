import { createWords } from '../../page/words/createWords.ts'

export const useStageWords = createWords('stage')
