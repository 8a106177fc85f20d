import { createWords } from '../../page/words/createWords.ts'

export const useRefusalWords = createWords('refusals')
