import { createWords } from './createWords.ts'
import type { CommonWords } from './en/common.ts'

/** The words that several views share. */
export const useWords = createWords<CommonWords>({
  en: () => import('./en/common.ts').then((module) => module.common),
  fr: () => import('./fr/common.ts').then((module) => module.common),
})
