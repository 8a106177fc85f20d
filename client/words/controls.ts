import { createWords } from '../page/words/createWords.ts'

/** What the moderator’s page says of its controls. */
export const useControlWords = createWords('controls')
