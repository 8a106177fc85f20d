import { createWords } from '../page/words/createWords.ts'

/** Links, as the moderator and the first page hand them out. */
export const useLinkWords = createWords('links')
