import { createWords } from '../../page/words/createWords.ts'

export const useAgendaWords = createWords('agenda')
