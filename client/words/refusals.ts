import { createWords } from './createWords.ts'
import type { RefusalWords } from './en/refusals.ts'

/** What a refused press is told; only views with presses load it. */
export const useRefusalWords = createWords<RefusalWords>({
  en: () => import('./en/refusals.ts').then((module) => module.refusals),
  fr: () => import('./fr/refusals.ts').then((module) => module.refusals),
})
