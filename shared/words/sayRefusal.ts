import type { Oversize } from '../protocol/messages.ts'
import type { RefusalCode, RefusalWords } from './en/presses/refusals.ts'
import { kilobytes } from './kilobytes.ts'

export interface RefusalFacts {
  readonly code: RefusalCode
  /** How large it would have been, and the most it may be, where that is why. */
  readonly over: Oversize | null
}

/** A refusal, with the size and its bound where that is why. */
export function sayRefusal(words: RefusalWords, { code, over }: RefusalFacts): string {
  if (over === null) return words[code]
  return `${words[code]} ${words.size(kilobytes(over.size), kilobytes(over.bound))}`
}
