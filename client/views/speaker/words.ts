import { createWords } from '../../words/createWords.ts'

export const useSpeakerWords = createWords('speaker')
