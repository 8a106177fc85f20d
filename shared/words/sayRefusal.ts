import type { Oversize } from '../protocol/messages.ts'
import type { RefusalCode, RefusalWords } from './en/refusals.ts'
import { kilobytes } from './kilobytes.ts'

interface Said<R extends RefusalCode | null> {
  readonly refusal: R
  readonly over: Oversize | null
}

/** A refusal, with the size and its bound where that is why; `null` where nothing was refused. */
export function sayRefusal(words: RefusalWords, said: Said<RefusalCode>): string
export function sayRefusal(words: RefusalWords, said: Said<RefusalCode | null>): string | null
export function sayRefusal(words: RefusalWords, { refusal, over }: Said<RefusalCode | null>): string | null {
  if (refusal === null) return null
  if (over === null) return words[refusal]
  return `${words[refusal]} ${words.size(kilobytes(over.size), kilobytes(over.bound))}`
}
