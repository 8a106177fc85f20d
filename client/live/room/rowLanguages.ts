import type { LanguageCode, Segment } from '../../../shared/domain/agenda.ts'
import type { Course } from '../../../shared/domain/course.ts'
import { isHeard, type PastTurn, type Turn } from '../../../shared/domain/floor.ts'

export interface RowLanguage {
  readonly code: LanguageCode
  readonly certainty: 'planned' | 'heard'
}

/** What was spoken in a segment's turns; before them, what is planned. */
export function languagesOf(course: Course, segment: Segment, past: readonly PastTurn[]): readonly RowLanguage[] {
  const now = course.turn?.segment === segment.id ? [course.turn] : []
  const spoken = spokenIn([...past, ...now])
  if (spoken.length > 0) return spoken
  return segment.language === null ? [] : [{ code: segment.language, certainty: 'planned' }]
}

/** Each language once, in the order heard; heard once is heard. A plan that was corrected is not listed. */
export function spokenIn(turns: readonly Pick<Turn, 'spoken'>[]): readonly RowLanguage[] {
  const all = turns.flatMap(({ spoken }) => {
    const heard = spoken.filter((each) => isHeard(each.certainty))
    return (heard.length > 0 ? heard : spoken.slice(-1)).map((each) => ({
      code: each.language,
      certainty: isHeard(each.certainty) ? ('heard' as const) : ('planned' as const),
    }))
  })
  return [...new Set(all.map((each) => each.code))].map((code) => ({
    code,
    certainty: all.some((each) => each.code === code && each.certainty === 'heard') ? 'heard' : 'planned',
  }))
}
