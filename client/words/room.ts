import { createWords } from '../page/words/createWords.ts'

/** What moderators and crew both read. */
export const useRoomWords = createWords('room')
