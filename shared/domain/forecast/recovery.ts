import { type Agenda, allot, type Plan, type Segment, type SegmentId, type SlotKind } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { LONGEST } from '../agenda/limits.ts'
import type { Retimed } from '../editing/notices.ts'
import { lengthened } from '../floor/slotClock.ts'
import { type Shortening, slotLoses } from '../runOfShow/catchUp.ts'
import {
  atLeast,
  capped,
  type Duration,
  type Instant,
  milliseconds,
  minus,
  minutes,
  NONE,
  seconds,
  timeLeft,
} from '../time.ts'
import type { Course } from './course.ts'
import { type Forecast, forecast } from './forecast.ts'

/**
 * What the moderator allows. It is used in this order, each only as far as it takes to end in time; who is to be skipped
 * and a limit that was named are taken as they stand.
 */
export interface Remedies {
  /** The planned end, or the hard end: running over up to when interpretation stops. */
  readonly until: 'planned-end' | 'hard-end'
  readonly skip: readonly SegmentId[]
  readonly breaks: boolean
  readonly discussion: boolean
  /** `equal` gives all the same limit, and nobody more than they had; a limit of one's own may be named. */
  readonly segments: 'keep' | 'in-proportion' | 'equal' | { readonly limit: Duration }
}

export interface Recovery {
  readonly shortening: Shortening
  /** As it would be forecast once applied. */
  readonly forecast: Forecast
  readonly target: Instant
  /** Whether it ends in time. */
  readonly enough: boolean
  readonly changes: readonly ShownChange[]
}

/** One changed duration, with its price. */
interface ShownChange extends Retimed {
  /** Words a minute that the text would take; `null` where none is counted. */
  readonly pace: number | null
  readonly tooFast: boolean
}

/** UN Geneva asks speakers for 120 words a minute, so that they can be interpreted. */
export const PACE = 120

/** Limits that somebody reads out are round. */
const STEP = seconds(5)
const SHORTEST_SPEECH = minutes(1)
const SHORTEST_PAUSE = minutes(5)

/** Works a recovery out without applying it; `null` when nothing is on, or there is no such end. */
export function recovery(agenda: Agenda, course: Course, remedies: Remedies, now: Instant): Recovery | null {
  const target = remedies.until === 'hard-end' ? course.hardEnd : course.plannedEnd
  if (course.status !== 'live' || target === null) return null
  const skip = remedies.skip.filter((id) => course.fates[id] === 'ahead')
  let best: Shortening = { changes: [], slotBy: NONE, skip }
  for (const means of meansOf(agenda, course, remedies, skip, now))
    best = asFarAsNeeded(agenda, course, best, means, target, now)
  best = withChanges(best, named(agenda, course, remedies))
  const after = forecast(agenda, shorten(agenda, course, best), now)
  return {
    shortening: best,
    forecast: after,
    target,
    enough: after.end <= target,
    changes: best.changes.map((change) => priced(agenda, change)),
  }
}

/** The same show, shortened, as it would be forecast: what is previewed is what is applied. */
export function shorten(agenda: Agenda, course: Course, shortening: Shortening): Course {
  const durations = Object.fromEntries(shortening.changes.map(({ segment, to }) => [segment, to]))
  const plan: Plan = allot(course.plan, agenda.slots, durations)
  const on = course.slot
  const lost = slotLoses(agenda, on, shortening)
  const skipped = Object.fromEntries(shortening.skip.map((id) => [id, 'skipped' as const]))
  const fates = { ...course.fates, ...skipped }
  if (on === null) return { ...course, plan, fates }
  const clock = lengthened(on, lost)
  return { ...course, plan, fates, slot: { id: on.id, ...clock }, clocks: { ...course.clocks, [on.id]: clock } }
}

/** Segments that may be left out. */
export function optionalSegments(agenda: Agenda, course: Course): readonly SegmentId[] {
  return agendaIndex(agenda)
    .segments.filter((segment) => segment.optional && course.fates[segment.id] === 'ahead')
    .map((segment) => segment.id)
}

export function paceOf(words: number | null | undefined, duration: Duration): number | null {
  return words ? Math.round(words / (duration / minutes(1))) : null
}

/** One way to save time: what is left of each of its items when a share of the time it could save is taken. */
type Means = (share: number, before: Shortening) => Shortening

function meansOf(
  agenda: Agenda,
  course: Course,
  { breaks, discussion, segments }: Remedies,
  skip: readonly SegmentId[],
  now: Instant,
): readonly Means[] {
  const ahead = (kind: SlotKind) => toCome(agenda, course, kind, skip)
  const means: Means[] = []
  if (breaks) means.push(scaling(course, ahead('break'), SHORTEST_PAUSE))
  if (discussion)
    means.push(scaling(course, ahead('discussion'), SHORTEST_PAUSE), ...runningDiscussion(agenda, course, now))
  const speeches = ahead('speeches')
  if (segments === 'in-proportion') means.push(scaling(course, speeches, SHORTEST_SPEECH))
  if (segments === 'equal') means.push(levelling(course, speeches))
  return means
}

/** A limit of one's own is given as it was named, needed or not. */
function named(agenda: Agenda, course: Course, { segments, skip }: Remedies): readonly Retimed[] {
  return typeof segments === 'object' ? level(course, toCome(agenda, course, 'speeches', skip), segments.limit) : []
}

function toCome({ slots }: Agenda, { fates }: Course, kind: SlotKind, skip: readonly SegmentId[]): readonly Segment[] {
  return slots
    .filter((slot) => slot.kind === kind)
    .flatMap((slot) => slot.segments)
    .filter((segment) => fates[segment.id] === 'ahead' && !skip.includes(segment.id))
}

function scaling(course: Course, items: readonly Segment[], shortest: Duration): Means {
  return (share, before) =>
    withChanges(
      before,
      retimed(course, items, (from) => {
        const floor = from < shortest ? from : shortest
        return atLeast(floor, round(milliseconds(from - share * (from - floor))))
      }),
    )
}

function levelling(course: Course, items: readonly Segment[]): Means {
  const longest = Math.max(0, ...items.map((item) => course.plan[item.id]?.duration ?? 0))
  const limit = (share: number) => milliseconds(longest - share * Math.max(0, longest - SHORTEST_SPEECH))
  return (share, before) => withChanges(before, level(course, items, atLeast(STEP, round(limit(share)))))
}

/** A discussion that is on loses what its slot has left, but not the turn that is on. */
function runningDiscussion(agenda: Agenda, course: Course, now: Instant): readonly Means[] {
  const { slot } = course
  const kind = agendaIndex(agenda).slot(slot?.id ?? null)?.kind
  if (slot === null || kind !== 'discussion') return []
  const spare = capped(LONGEST, atLeast(NONE, minus(timeLeft(slot.timer, now), SHORTEST_PAUSE)))
  return [(share, before) => ({ ...before, slotBy: minus(NONE, round(milliseconds(share * spare))) })]
}

function level(course: Course, items: readonly Segment[], limit: Duration): readonly Retimed[] {
  return retimed(course, items, (from) => (from < limit ? from : limit))
}

function retimed(course: Course, items: readonly Segment[], to: (from: Duration) => Duration): readonly Retimed[] {
  return items.flatMap(({ id }) => {
    const from = course.plan[id]?.duration
    // What is longer than a day cannot be shortened at once.
    if (from === undefined || from > LONGEST) return []
    const shorter = to(from)
    return shorter < from ? [{ segment: id, from, to: shorter }] : []
  })
}

function withChanges(before: Shortening, changes: readonly Retimed[]): Shortening {
  return { ...before, changes: [...before.changes, ...changes] }
}

/** The least share that ends in time, by halving: the forecast alone knows what slack, fixed starts and gaps do with it. */
function asFarAsNeeded(
  agenda: Agenda,
  course: Course,
  before: Shortening,
  means: Means,
  target: Instant,
  now: Instant,
): Shortening {
  const ends = (shortening: Shortening) => forecast(agenda, shorten(agenda, course, shortening), now).end
  if (ends(before) <= target) return before
  const all = means(1, before)
  if (ends(all) > target) return ends(all) < ends(before) ? all : before
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (ends(means(middle, before)) <= target) high = middle
    else low = middle
  }
  return means(high, before)
}

function priced(agenda: Agenda, change: Retimed): ShownChange {
  const segment = agendaIndex(agenda).segment(change.segment)
  const pace = paceOf(segment?.words, change.to)
  return { ...change, pace, tooFast: pace !== null && pace > PACE }
}

function round(duration: Duration): Duration {
  return milliseconds(Math.floor(duration / STEP) * STEP)
}
