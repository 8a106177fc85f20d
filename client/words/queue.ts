import { createWords } from './createWords.ts'
import type { QueueWords } from './en/queue.ts'

/** The list of speakers, as moderators and crew both work with it. */
export const useQueueWords = createWords<QueueWords>({
  en: () => import('./en/queue.ts').then((module) => module.queue),
  fr: () => import('./fr/queue.ts').then((module) => module.queue),
})
