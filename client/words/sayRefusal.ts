import type { Oversize } from '../../shared/protocol/messages.ts'
import { kilobytes } from '../../shared/views/kilobytes.ts'
import type { RefusalCode, RefusalWords } from './en/refusals.ts'

/** A refusal as a page says it, with the size and its bound where that is why; `null` where nothing was refused. */
export function sayRefusal(
  words: RefusalWords,
  { refusal, over }: { readonly refusal: RefusalCode | null; readonly over: Oversize | null },
): string | null {
  if (refusal === null) return null
  if (over === null) return words[refusal]
  return `${words[refusal]} ${words.size(kilobytes(over.size), kilobytes(over.bound))}`
}
