import { createWords } from './createWords.ts'
import type { RibbonWords } from './en/ribbon.ts'

export const useRibbonWords = createWords<RibbonWords>({
  en: () => import('./en/ribbon.ts').then((module) => module.ribbon),
  fr: () => import('./fr/ribbon.ts').then((module) => module.ribbon),
})
