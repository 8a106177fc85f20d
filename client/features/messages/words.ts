import { createWords, createWordsInAll } from '../../page/words/createWords.ts'
import { type ReadyMessages, readyMessages } from './writing/ready.ts'

export const useMessagesWords = createWords('messages')

const useReadyWords = createWordsInAll('ready')

export function useReadyMessages(): ReadyMessages {
  return readyMessages(useReadyWords())
}
