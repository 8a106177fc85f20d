import { createWords } from '../../words/createWords.ts'

export const useProgrammeWords = createWords('programme')
