import { createWords } from '../../../words/createWords.ts'
import type { AgendaWords } from '../../../words/en/agenda.ts'

export const useAgendaWords = createWords<AgendaWords>({
  en: () => import('../../../words/en/agenda.ts').then((module) => module.agenda),
  fr: () => import('../../../words/fr/agenda.ts').then((module) => module.agenda),
})
