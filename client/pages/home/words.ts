import { createWords } from '../../page/words/createWords.ts'

export const useHomeWords = createWords('home')
