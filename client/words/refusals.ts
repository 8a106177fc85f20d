import type { Oversize } from '../../shared/protocol/messages.ts'
import type { RefusalCode } from '../../shared/words/en/refusals.ts'
import { sayRefusal } from '../../shared/words/sayRefusal.ts'
import { createWords } from '../page/words/createWords.ts'

/** What a refused press is told; only views with presses load it. */
export const useRefusalWords = createWords('refusals')

export interface RefusedPress {
  readonly refusal: RefusalCode | null
  readonly over: Oversize | null
}

/** Why a press was refused, with the size and its bound where that is why; `null` where nothing was. */
export function useSayRefusal(): (pressed: RefusedPress) => string | null {
  const words = useRefusalWords()
  return (pressed) => sayRefusal(words, pressed)
}
