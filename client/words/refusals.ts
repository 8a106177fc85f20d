import { createWords } from '../page/words/createWords.ts'

/** What a refused press is told; only views with presses load it. */
export const useRefusalWords = createWords('refusals')
