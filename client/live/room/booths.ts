import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { BoothId, LanguageCode } from '../../../shared/domain/agenda.ts'
import { type BoothWork, boothStretches } from '../../../shared/domain/boothPlan.ts'
import type { Course } from '../../../shared/domain/course.ts'
import { floorLanguage } from '../../../shared/domain/floor.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { between, type Duration, type Instant } from '../../../shared/domain/time.ts'

/** What one booth does now, until when, and what it does then and for how long. */
export interface BoothLine {
  readonly booth: BoothId
  readonly language: LanguageCode
  readonly work: BoothWork
  /** From which language it works now. */
  readonly from: LanguageCode | null
  readonly until: Instant | null
  readonly following: { readonly work: BoothWork; readonly lasts: Duration } | null
}

/** Empty before the show and after it. */
export function boothLines(agenda: AgendaFile, course: Course, forecast: Forecast, now: Instant): readonly BoothLine[] {
  if (course.turn === null) return []
  const floor = floorLanguage(course.turn)?.language ?? null
  return (agenda.booths ?? []).flatMap(({ id, language }) => {
    const [first, second] = boothStretches(agenda, course, forecast, id, now)
    if (first === undefined) return []
    return [
      {
        booth: id,
        language,
        work: first.work,
        from: first.work === 'works' ? floor : null,
        until: second?.start ?? null,
        following: second ? { work: second.work, lasts: between(second.start, second.end) } : null,
      },
    ]
  })
}
