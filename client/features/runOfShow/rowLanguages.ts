import type { LanguageCode, Segment } from '../../../shared/domain/agenda/agenda.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import { spokenParts } from '../../../shared/domain/floor/spokenParts.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'

export interface RowLanguage {
  readonly code: LanguageCode
  readonly certainty: 'planned' | 'heard'
}

/** What was spoken in a segment's turns; before them, what is planned. */
export function languagesOf({ turn, past }: Course, segment: Segment): readonly RowLanguage[] {
  const over = Object.entries(past.spans[segment.id]?.languages ?? {}).map(([code, sure]) => rowLanguage(code, sure))
  const spoken = once([...over, ...(turn?.segment === segment.id ? spokenIn(turn) : [])])
  if (spoken.length > 0) return spoken
  return segment.language === null ? [] : [rowLanguage(segment.language, false)]
}

export function spokenIn({ spoken }: Pick<Turn, 'spoken'>): readonly RowLanguage[] {
  return once(spokenParts(spoken).map(({ language, sure }) => rowLanguage(language, sure)))
}

/** Each language once, in the order heard; heard once is heard. */
function once(languages: readonly RowLanguage[]): readonly RowLanguage[] {
  return [...new Set(languages.map(({ code }) => code))].map((code) =>
    rowLanguage(
      code,
      languages.some((each) => each.code === code && each.certainty === 'heard'),
    ),
  )
}

function rowLanguage(code: LanguageCode, sure: boolean): RowLanguage {
  return { code, certainty: sure ? 'heard' : 'planned' }
}
