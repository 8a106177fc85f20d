import { createWords } from '../../words/createWords.ts'
import type { SpeakerWords } from '../../words/en/speaker.ts'

export const useSpeakerWords = createWords<SpeakerWords>({
  en: () => import('../../words/en/speaker.ts').then((module) => module.speaker),
  fr: () => import('../../words/fr/speaker.ts').then((module) => module.speaker),
})
