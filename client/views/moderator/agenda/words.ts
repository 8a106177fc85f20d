import { createWords } from '../../../words/createWords.ts'

export const useAgendaWords = createWords('agenda')
