import { createWords } from '../../../words/createWords.ts'
import type { CatchUpWords } from '../../../words/en/catchUp.ts'

export const useCatchUpWords = createWords<CatchUpWords>({
  en: () => import('../../../words/en/catchUp.ts').then((module) => module.catchUp),
  fr: () => import('../../../words/fr/catchUp.ts').then((module) => module.catchUp),
})
