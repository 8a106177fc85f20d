import type { Agenda, SegmentId, SlotKind, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { type Recovery, type Remedies, recovery } from '../../../shared/domain/forecast/recovery.ts'
import { between, type Duration, type Instant, milliseconds, NONE } from '../../../shared/domain/time.ts'
import { durationOf } from '../agendaEditor/moving/typed.ts'
import { describe } from '../floor/comingUp.ts'

/** What is ticked in the dialog. */
export interface Choice {
  readonly until: Remedies['until']
  readonly skip: readonly SegmentId[]
  readonly breaks: boolean
  readonly discussion: boolean
  readonly segments: 'keep' | 'in-proportion' | 'equal' | 'typed'
  readonly limit: string
}

export const NOTHING_CHOSEN: Choice = {
  until: 'planned-end',
  skip: [],
  breaks: false,
  discussion: false,
  segments: 'keep',
  limit: '',
}

/** `null` while the limit that is typed is no length of time. */
export function remediesOf({ until, skip, breaks, discussion, segments, limit }: Choice): Remedies | null {
  if (segments !== 'typed') return { until, skip, breaks, discussion, segments }
  const typed = durationOf(limit)
  return typed === null ? null : { until, skip, breaks, discussion, segments: { limit: typed } }
}

export function isEmpty({ shortening: { changes, skip, slotBy } }: Recovery): boolean {
  return changes.length === 0 && skip.length === 0 && slotBy === NONE
}

/** "End on time: give each remaining speaker so much": with nothing else touched. */
export type Quick =
  | { readonly is: 'in-time' }
  | { readonly is: 'nobody-left' }
  | { readonly is: 'not-enough'; readonly recovery: Recovery }
  | { readonly is: 'enough'; readonly recovery: Recovery; readonly limit: Duration }

export function quickOf(agenda: Agenda, course: Course, now: Instant): Quick | null {
  const as = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'keep' }, now)
  if (as === null) return null
  if (as.enough) return { is: 'in-time' }
  const equal = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'equal' }, now)
  if (equal === null || equal.changes.length === 0) return { is: 'nobody-left' }
  if (!equal.enough) return { is: 'not-enough', recovery: equal }
  return { is: 'enough', recovery: equal, limit: milliseconds(Math.max(...equal.changes.map(({ to }) => to))) }
}

/** Whether anything of a kind is left to shorten; a discussion also while it is on. */
export function hasLeft(agenda: Agenda, course: Course, kind: SlotKind): boolean {
  return agenda.slots.some(
    (slot) =>
      slot.kind === kind &&
      ((kind === 'discussion' && course.slot?.id === slot.id) ||
        slot.segments.some((segment) => course.fates[segment.id] === 'ahead')),
  )
}

/** One line of the price: who loses what. */
export interface PriceLine {
  readonly segment: SegmentId
  readonly number: string
  readonly whom: Text
  readonly from: Duration
  /** `null` for what is left out. */
  readonly to: Duration | null
  readonly pace: number | null
  readonly tooFast: boolean
}

export function priceLines(agenda: Agenda, course: Course, { changes, shortening }: Recovery): readonly PriceLine[] {
  const order = agendaIndex(agenda).segments.map((segment) => segment.id)
  const skipped = shortening.skip.map((segment) => ({
    segment,
    from: course.plan[segment]?.duration ?? NONE,
    to: null,
    pace: null,
    tooFast: false,
  }))
  return [...changes, ...skipped]
    .sort((a, b) => order.indexOf(a.segment) - order.indexOf(b.segment))
    .map((line) => {
      const { number, whom } = describe(agenda, course, line.segment)
      return { ...line, number, whom }
    })
}

/** How far from the target it ends: whole minutes, rounded down. */
export type Distance = { readonly is: 'at' } | { readonly is: 'before' | 'beyond'; readonly minutes: number }

export function distanceOf({ forecast, target }: Recovery): Distance {
  const over = between(target, forecast.end)
  const minutes = Math.floor(Math.abs(over) / 60_000)
  if (over > 0) return { is: 'beyond', minutes }
  return minutes === 0 ? { is: 'at' } : { is: 'before', minutes }
}
