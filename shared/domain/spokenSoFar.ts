import type { Course } from './course.ts'
import type { PastTurn, Turn } from './floor.ts'
import { heldSince } from './slotClock.ts'
import { type Asker, sameAsker } from './speakerList.ts'
import { between, type Duration, type Instant, minus, plus, sum } from './time.ts'

export interface Spoken {
  readonly times: number
  readonly lasted: Duration
}

/**
 * How often and how long somebody has had the floor in this run, the turn that is on included: what a chair weighs
 * before giving it again. Going on after an interruption is no second time; holds and the chair's own turns do not count.
 */
export function spokenSoFar(
  course: Pick<Course, 'turn' | 'turns' | 'holdingSince'>,
  asker: Asker,
  now: Instant,
): Spoken {
  const past = course.turns.filter((turn) => isBy(turn, asker))
  const on = course.turn !== null && isBy(course.turn, asker) ? course.turn : null
  const lasted = sum(past.map((turn) => minus(between(turn.startedAt, turn.endedAt), turn.held)))
  const own = on === null ? past : [...past, on]
  return {
    times: own.filter((turn) => turn.resumes === null).length,
    lasted: on ? plus(lasted, soFar(course, on, now)) : lasted,
  }
}

function soFar(course: Pick<Course, 'holdingSince'>, turn: Turn, now: Instant): Duration {
  return minus(between(turn.startedAt, now), plus(turn.held, heldSince(course, turn.startedAt, now)))
}

function isBy(turn: Turn | PastTurn, asker: Asker): boolean {
  if (turn.kind !== 'segment' && turn.kind !== 'request') return false
  if (turn.guest !== null) return sameAsker({ is: 'guest', guest: turn.guest }, asker)
  return turn.person !== null && sameAsker({ is: 'person', person: turn.person }, asker)
}
