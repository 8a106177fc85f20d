import { createWords } from '../../words/createWords.ts'
import type { IncomingWords } from '../../words/en/incoming.ts'

export const useIncomingWords = createWords<IncomingWords>({
  en: () => import('../../words/en/incoming.ts').then((module) => module.incoming),
  fr: () => import('../../words/fr/incoming.ts').then((module) => module.incoming),
})
