import { createWords } from '../../words/createWords.ts'
import type { CrewWords } from '../../words/en/crew.ts'

export const useCrewWords = createWords<CrewWords>({
  en: () => import('../../words/en/crew.ts').then((module) => module.crew),
  fr: () => import('../../words/fr/crew.ts').then((module) => module.crew),
})
