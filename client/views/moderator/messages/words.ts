import { createWords } from '../../../words/createWords.ts'
import type { MessagesWords } from '../../../words/en/messages.ts'

export const useMessagesWords = createWords<MessagesWords>({
  en: () => import('../../../words/en/messages.ts').then((module) => module.messages),
  fr: () => import('../../../words/fr/messages.ts').then((module) => module.messages),
})
