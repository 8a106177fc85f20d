import { type RefusalFacts, sayRefusal } from '../../../shared/words/sayRefusal.ts'
import { useRefusalWords } from './words.ts'

/** The one way in which a screen says a refusal: with the size and its bound where that is why. */
export function useSayRefusal(): (refused: RefusalFacts) => string {
  const words = useRefusalWords()
  return (refused) => sayRefusal(words, refused)
}
