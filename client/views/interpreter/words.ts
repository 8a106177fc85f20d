import { createWords } from '../../words/createWords.ts'
import type { InterpreterWords } from '../../words/en/interpreter.ts'

export const useInterpreterWords = createWords<InterpreterWords>({
  en: () => import('../../words/en/interpreter.ts').then((module) => module.interpreter),
  fr: () => import('../../words/fr/interpreter.ts').then((module) => module.interpreter),
})
