import type { Instant } from '../domain/time.ts'
import { type Path, type Problem, problem, quoted } from './agenda/problem.ts'
import { type LocalFault, offsetOf } from './localTime.ts'

/** Why a local time cannot be read, and what to write instead. A malformed one the schema has reported. */
export function timeProblem(
  path: Path,
  text: string,
  zone: string,
  reason: LocalFault,
  { day }: { readonly day: 'required' | 'optional' },
): readonly Problem[] {
  const sentence = wording(reason, zone, day)
  return sentence === null ? [] : [problem(path, `${quoted(text)} ${sentence}`)]
}

/** That a time stands twice on the zone's clock, which one was taken, and how to write the other. */
export function ambiguousTime(path: Path, text: string, zone: string, taken: Instant): Problem {
  const offset = offsetOf(taken, zone)
  return problem(
    path,
    `${quoted(text)} comes twice that night in ${zone}; the first is taken, at UTC${offset}. Write the offset to choose`,
  )
}

function wording(reason: LocalFault, zone: string, day: 'required' | 'optional'): string | null {
  switch (reason) {
    case 'malformed':
      return day === 'required'
        ? 'has no day; write YYYY-MM-DDTHH:mm, as in "2022-05-20T08:30"'
        : 'is not a time; write HH:mm, as in "08:30"'
    case 'no-such-date':
      return 'does not exist; correct the day or the time'
    case 'skipped':
      return `does not exist: the clock of ${zone} jumps over it that night; write a time before or after`
    case 'wrong-offset':
      return `does not exist: ${zone} is not at this UTC offset then; correct the offset or leave it out`
    case 'unknown-zone':
      return null
  }
}
