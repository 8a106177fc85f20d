import { createWords } from '../../page/words/createWords.ts'

export const useModeratorWords = createWords('moderator')
