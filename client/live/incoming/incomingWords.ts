import { createWords } from '../../words/createWords.ts'

export const useIncomingWords = createWords('incoming')
