import type { Oversize } from '../../shared/protocol/messages.ts'
import { kilobytes } from '../../shared/views/kilobytes.ts'
import type { RefusalCode, RefusalWords } from './en/refusals.ts'

/** A refusal as a page says it, with the size where that is why; `null` where nothing was refused. */
export function sayRefusal(
  words: RefusalWords,
  { refusal, over }: { readonly refusal: RefusalCode | null; readonly over: Oversize | null },
): string | null {
  if (refusal === null) return null
  return over === null ? words[refusal] : `${words[refusal]} ${words.size(kilobytes(over.size))}`
}
