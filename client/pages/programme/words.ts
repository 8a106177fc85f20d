import { createWords } from '../../page/words/createWords.ts'

export const useProgrammeWords = createWords('programme')
