import { createWords } from '../../page/words/createWords.ts'

export const useSpeakerWords = createWords('speaker')
