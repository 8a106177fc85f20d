import type { Refused } from '../../../shared/domain/history/history.ts'
import { createNewest } from '../../newest.ts'

/** Presses that were refused, so that one repeated after a lost connection hears the same "no". */
export interface RememberedRefusals {
  readonly of: (id: string) => RememberedRefusal | null
  readonly remember: (id: string, refusal: RememberedRefusal) => void
}

interface RememberedRefusal {
  readonly link: string
  readonly code: Refused['code']
  /** It stands in the journal: no copy of the press can be done any more. */
  readonly final: boolean
}

const REMEMBERED = 10_000

export function createRememberedRefusals(): RememberedRefusals {
  const known = createNewest<string, RememberedRefusal>(REMEMBERED)
  return {
    of: (id) => known.get(id) ?? null,
    remember: known.put,
  }
}
