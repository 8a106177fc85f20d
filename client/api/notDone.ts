import type { CommonWords } from '../../shared/words/en/common.ts'
import type { RecordWords } from '../../shared/words/en/pages/record.ts'
import type { ApiAnswer } from './api.ts'

type Failure = Extract<ApiAnswer, { ok: false }>

/** Why a press was not done, as the server says it; where the server said nothing, nobody knows whether it was done. */
export function notDone(answer: Failure, words: CommonWords): string {
  return reasonOf(answer, words.mayNotBeDone, words.answeredBetween)
}

/** Why a file did not come, as the server says it. Fetching changes nothing, so that nothing is in doubt. */
export function notFetched(answer: Failure, words: RecordWords['notSaved']): string {
  return reasonOf(answer, words.noConnection, words.answeredBetween)
}

function reasonOf({ code, status, detail }: Failure, nobody: string, between: (status: number) => string): string {
  if (code === 'no-connection') return nobody
  // Whatever the server refuses has both. What has not is somebody's in between, such as a proxy's 502.
  return code === '' || detail === '' ? between(status) : detail
}
