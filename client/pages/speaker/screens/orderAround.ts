import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { floorLanguage, isHeard } from '../../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { FloorHolder } from '../../../../shared/words/told.ts'
import { holderNow, turnsAhead } from '../../../page/floor/holders.ts'

/** A line of the order around one person: now, those next to me, and how many are left out between. */
export type OrderLine =
  | {
      readonly is: 'turn'
      readonly key: string
      readonly holder: FloorHolder
      readonly mine: boolean
      readonly now: boolean
      readonly start: Instant
      readonly language: { readonly code: string; readonly heard: boolean } | null
    }
  | { readonly is: 'more'; readonly key: string; readonly count: number }

type TurnLine = Extract<OrderLine, { is: 'turn' }>

/** Now, then one before me, me and one after me; without a turn of mine, the next three. */
export function orderAround(agenda: Agenda, course: Course, forecast: Forecast, me: PersonId): readonly OrderLine[] {
  const ahead: readonly TurnLine[] = turnsAhead(agenda, course, forecast).map((turn) => ({
    is: 'turn',
    key: turn.segment,
    holder: turn.holder,
    mine: turn.person === me,
    now: false,
    start: turn.start,
    language: turn.language === null || turn.holder.is === 'discussion' ? null : { code: turn.language, heard: false },
  }))
  const place = ahead.findIndex((line) => line.mine)
  const [first, last] = place < 0 ? [0, 2] : [Math.max(0, place - 1), place + 1]
  return [...nowLine(agenda, course, me), ...more(first), ...ahead.slice(first, last + 1)]
}

/** One name left out would take no more room than saying so, but the count keeps every place where it is. */
function more(count: number): readonly OrderLine[] {
  return count === 0 ? [] : [{ is: 'more', key: 'more', count }]
}

function nowLine(agenda: Agenda, course: Course, me: PersonId): readonly OrderLine[] {
  const { turn } = course
  const holder = holderNow(agenda, course)
  if (turn === null || holder === null) return []
  const spoken = floorLanguage(turn)
  return [
    {
      is: 'turn',
      key: 'now',
      holder,
      mine: turn.person === me,
      now: true,
      start: turn.startedAt,
      language: spoken && { code: spoken.language, heard: isHeard(spoken.certainty) },
    },
  ]
}
