import { createWords } from '../../page/words/createWords.ts'

export const useLinkWords = createWords('links')
