import { createWords } from '../../page/words/createWords.ts'

export const useIncomingWords = createWords('incoming')
