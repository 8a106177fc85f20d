import { createWords } from '../../words/createWords.ts'
import type { HomeWords } from '../../words/en/home.ts'

export const useHomeWords = createWords<HomeWords>({
  en: () => import('../../words/en/home.ts').then((module) => module.home),
  fr: () => import('../../words/fr/home.ts').then((module) => module.home),
})
