import { createWords } from '../../../words/createWords.ts'

export const useMessagesWords = createWords('messages')
