import { createWords } from '../../words/createWords.ts'
import type { ModeratorWords } from '../../words/en/moderator.ts'

export const useModeratorWords = createWords<ModeratorWords>({
  en: () => import('../../words/en/moderator.ts').then((module) => module.moderator),
  fr: () => import('../../words/fr/moderator.ts').then((module) => module.moderator),
})
