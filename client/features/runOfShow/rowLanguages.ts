import type { LanguageCode, Segment, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import { spokenParts } from '../../../shared/domain/floor/spokenParts.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'

/** A language as a row of a table shows it: in ink where it was heard, in pencil where it is planned. */
export interface RowLanguage {
  readonly code: LanguageCode
  readonly heard: boolean
}

/** What was spoken in a segment's turns; before them, what is planned. */
export function languagesOf(course: Course, segment: Segment): readonly RowLanguage[] {
  const spoken = spokenIn(course, segment.id)
  return spoken.length > 0 ? spoken : plannedIn(segment)
}

/** What was spoken in a segment's turns, those that are over and the one that is on. */
export function spokenIn({ turn, past }: Course, segment: SegmentId): readonly RowLanguage[] {
  const over = Object.entries(past.spans[segment]?.languages ?? {}).map(([code, heard]) => ({ code, heard }))
  return eachOnce([...over, ...(turn?.segment === segment ? languagesSpoken(turn) : [])])
}

export function languagesSpoken({ spoken }: Pick<Turn, 'spoken'>): readonly RowLanguage[] {
  return eachOnce(spokenParts(spoken).map(({ language, sure }) => ({ code: language, heard: sure })))
}

export function plannedIn({ language }: Segment): readonly RowLanguage[] {
  return language === null ? [] : [{ code: language, heard: false }]
}

/** In the order in which they came; heard once is heard. */
export function eachOnce(languages: readonly RowLanguage[]): readonly RowLanguage[] {
  const found = new Map<LanguageCode, boolean>()
  for (const { code, heard } of languages) found.set(code, heard || (found.get(code) ?? false))
  return [...found].map(([code, heard]) => ({ code, heard }))
}
