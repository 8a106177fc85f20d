import type { CommonWords } from '../../shared/words/en/common.ts'
import type { ApiAnswer } from './api.ts'

/** Why it was not done, as the server says it; where the server said nothing, nobody knows whether it was done. */
export function notDone({ detail }: Extract<ApiAnswer, { ok: false }>, words: CommonWords): string {
  return detail === '' ? words.mayNotBeDone : detail
}
