import { createWords } from '../../words/createWords.ts'
import type { StageWords } from '../../words/en/stage.ts'

export const useStageWords = createWords<StageWords>({
  en: () => import('../../words/en/stage.ts').then((module) => module.stage),
  fr: () => import('../../words/fr/stage.ts').then((module) => module.stage),
})
