import { createWords } from '../page/words/createWords.ts'

/** What a screen says when it is called: apart from the words of the people's panel, which would be loaded along. */
export const useScreenWords = createWords('screen')
