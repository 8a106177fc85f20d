import { createWords } from '../page/words/createWords.ts'

/** The list of speakers, as moderators and crew both work with it. */
export const useQueueWords = createWords('queue')
