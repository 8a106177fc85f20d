import { createWords } from './createWords.ts'
import type { DoorWords } from './en/door.ts'

export const useDoorWords = createWords<DoorWords>({
  en: () => import('./en/door.ts').then((module) => module.door),
  fr: () => import('./fr/door.ts').then((module) => module.door),
})
