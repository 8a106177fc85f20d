import { createWords } from '../../page/words/createWords.ts'
import { createWordsInAll } from '../../words/createWordsInAll.ts'
import { type ReadyMessages, readyMessages } from './writing/ready.ts'

export const useMessagesWords = createWords('messages')

const useReadyWords = createWordsInAll('ready')

export function useReadyMessages(): ReadyMessages {
  return readyMessages(useReadyWords())
}
