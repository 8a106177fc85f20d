import type { Agenda, BoothId, LanguageCode } from '../../../shared/domain/agenda/agenda.ts'
import { type BoothStretch, boothStretches } from '../../../shared/domain/booths/boothPlan.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import type { Waiting } from '../../../shared/domain/forecast/queueForecast.ts'
import { type Recovery, shorten } from '../../../shared/domain/forecast/recovery.ts'
import { atLeast, between, type Duration, type Instant, NONE, plus } from '../../../shared/domain/time.ts'

/** What is still before one booth, from now to the end. In an open list no booth rests, so it counts as work. */
export interface BoothLoad {
  readonly works: Duration
  /** The longest time in one go. */
  readonly withoutRest: Duration
}

export interface BoothPrice {
  readonly booth: BoothId
  readonly language: LanguageCode
  readonly before: BoothLoad
  readonly after: BoothLoad
}

/** What a recovery costs each booth, or spares it. */
export function boothPrices(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  found: Recovery,
  requests: readonly Waiting[],
  now: Instant,
): readonly BoothPrice[] {
  const shortened = shorten(agenda, course, found.shortening)
  return agenda.booths.map(({ id, language }) => ({
    booth: id,
    language,
    before: loadOf(boothStretches(agenda, course, forecast, id, requests, now)),
    after: loadOf(boothStretches(agenda, shortened, found.forecast, id, requests, now)),
  }))
}

export function loadOf(stretches: readonly BoothStretch[]): BoothLoad {
  let [works, inOneGo, withoutRest] = [NONE, NONE, NONE]
  for (const { work, start, end } of stretches) {
    const lasts = work === 'rests' ? NONE : between(start, end)
    works = plus(works, lasts)
    inOneGo = work === 'rests' ? NONE : plus(inOneGo, lasts)
    withoutRest = atLeast(withoutRest, inOneGo)
  }
  return { works, withoutRest }
}
