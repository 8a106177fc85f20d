import { createWords } from '../page/words/createWords.ts'

/** What speakers and booths are told. */
export const useIncomingWords = createWords('incoming')
