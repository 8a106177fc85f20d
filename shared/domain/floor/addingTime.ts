import { type Duration, NONE, plus } from '../time.ts'

/** Why a turn or a slot with this limit cannot get so much more time, or less; the show and every screen know it alike. */
export function timeRefusal(limit: Duration | null, by: Duration): 'no-limit' | 'limit-below-zero' | null {
  if (limit === null) return 'no-limit'
  return plus(limit, by) < NONE ? 'limit-below-zero' : null
}
