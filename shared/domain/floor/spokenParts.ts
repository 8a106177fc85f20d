import type { LanguageCode } from '../agenda/agenda.ts'
import type { Instant } from '../time.ts'
import { isHeard, type Spoken } from './floor.ts'

/** One language from then on; sure where it was heard. */
export interface SpokenPart {
  readonly from: Instant
  readonly language: LanguageCode
  readonly sure: boolean
}

/**
 * What was spoken, in stretches. A word that only makes a stretch sure begins no new one, and a correction of what was
 * merely planned takes its place: nobody heard the plan.
 */
export function spokenParts(spoken: readonly Spoken[]): readonly SpokenPart[] {
  const parts: SpokenPart[] = []
  for (const { language, certainty, at } of spoken) {
    const before = parts.at(-1)
    const replaces = before !== undefined && (!before.sure || before.language === language)
    if (replaces) parts.pop()
    parts.push({
      from: replaces ? before.from : at,
      language,
      sure: isHeard(certainty) || (replaces && before.sure),
    })
  }
  return parts
}
