import type { Instant } from '../domain/time.ts'
import type { Fault } from './agenda/faults.ts'
import { type Path, type Problem, problem, quoted } from './agenda/problem.ts'
import { type LocalFault, offsetOf } from './localTime.ts'

/** Why a local time cannot be read. A malformed one the schema has reported, where it may be without a day. */
export function timeProblem(
  path: Path,
  text: string,
  zone: string,
  reason: LocalFault,
  { day }: { readonly day: 'required' | 'optional' },
): readonly Problem[] {
  const fault = faultOf(reason, quoted(text), zone, day)
  return fault === null ? [] : [problem(path, fault)]
}

/** That a time stands twice on the zone's clock, and the offset of the one that was taken. */
export function ambiguousTime(path: Path, text: string, zone: string, taken: Instant): Problem {
  return problem(path, { code: 'time-twice', value: quoted(text), zone, offset: offsetOf(taken, zone) })
}

function faultOf(reason: LocalFault, value: string, zone: string, day: 'required' | 'optional'): Fault | null {
  switch (reason) {
    case 'malformed':
      return { code: day === 'required' ? 'no-day' : 'no-time', value }
    case 'no-such-date':
      return { code: 'no-such-date', value }
    case 'skipped':
      return { code: 'time-skipped', value, zone }
    case 'wrong-offset':
      return { code: 'wrong-offset', value, zone }
    case 'unknown-zone':
      return null
  }
}
