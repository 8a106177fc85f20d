import { createWords } from '../../words/createWords.ts'

export const useModeratorWords = createWords('moderator')
