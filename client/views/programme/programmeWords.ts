import { createWords } from '../../words/createWords.ts'
import type { ProgrammeWords } from '../../words/en/programme.ts'

export const useProgrammeWords = createWords<ProgrammeWords>({
  en: () => import('../../words/en/programme.ts').then((module) => module.programme),
  fr: () => import('../../words/fr/programme.ts').then((module) => module.programme),
})
