import { createWords } from '../../words/createWords.ts'

export const useHomeWords = createWords('home')
