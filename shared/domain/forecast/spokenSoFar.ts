import { askerOf, type SpokenBy } from '../floor/past.ts'
import { heldUntil } from '../floor/slotClock.ts'
import { type Asker, sameAsker } from '../queue/speakerList.ts'
import { between, type Duration, type Instant, minus, NONE, plus } from '../time.ts'
import type { Course } from './course.ts'

/** How often and how long somebody has had the floor. */
export type SpokenTotals = Pick<SpokenBy, 'times' | 'lasted'>

export const NOT_SPOKEN: SpokenTotals = { times: 0, lasted: NONE }

/**
 * The same with the turn that is on: what a chair weighs before giving the floor again. `past` is of the turns that are
 * over.
 */
export function spokenSoFar(
  { turn, holdingSince }: Pick<Course, 'turn' | 'holdingSince'>,
  asker: Asker,
  past: SpokenTotals,
  now: Instant,
): SpokenTotals {
  const by = turn && askerOf(turn)
  if (turn === null || by === null || !sameAsker(by, asker)) return { times: past.times, lasted: past.lasted }
  const held = heldUntil(turn, { holdingSince }, now)
  const lasted: Duration = minus(between(turn.startedAt, now), held)
  return { times: past.times + (turn.resumes === null ? 1 : 0), lasted: plus(past.lasted, lasted) }
}
