import { createWords } from '../../../words/createWords.ts'
import type { PeopleWords } from '../../../words/en/people.ts'

export const usePeopleWords = createWords<PeopleWords>({
  en: () => import('../../../words/en/people.ts').then((module) => module.people),
  fr: () => import('../../../words/fr/people.ts').then((module) => module.people),
})
