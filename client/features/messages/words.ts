import { createWords } from '../../page/words/createWords.ts'

export const useMessagesWords = createWords('messages')
