import type { Agenda, Plan, Segment, SegmentId, Slot, SlotId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import {
  atLeast,
  between,
  type Duration,
  earliest,
  hours,
  type Instant,
  later,
  minus,
  NONE,
  plus,
  sum,
  timeLeft,
  timerEnd,
} from '../time.ts'
import { unreachable } from '../unreachable.ts'
import { changeCost, type Holder, holderOf } from './change.ts'
import type { Course } from './course.ts'

export interface Span {
  readonly start: Instant
  readonly end: Instant
}

export interface Forecast {
  /** Slots and segments by id: what is past as it was, the rest as expected; `null` for what is left out. */
  readonly items: Readonly<Record<SlotId | SegmentId, Span | null>>
  readonly end: Instant
  /** Forecast end minus planned end: positive is late. */
  readonly behind: Duration
  /** Forecast end minus hard end: positive is beyond it; `null` without a hard end. */
  readonly overHardEnd: Duration | null
}

/** An agenda further away than this is being rehearsed: it is forecast as planned, and offers to start now. */
const FAR_AWAY = hours(12)

/** When everything starts and ends if nothing else happens (FCT in SPEC.md). What is past is never moved. */
export function forecast(agenda: Agenda, course: Course, now: Instant): Forecast {
  const { turn } = course
  const items: Record<string, Span | null> = {}
  const onUntil = turn && floorEnd(agenda, course, now)
  let walker: Walker = { at: onUntil ?? beginning(agenda, course, now), holder: turn && holderOf(agenda, turn) }
  agenda.slots.forEach((slot, index) => {
    const walk = walkSlot(agenda, course, slot, agenda.slots[index - 1] ?? null, walker, onUntil ?? now, now)
    Object.assign(items, walk.spans)
    walker = walk
  })
  const end = course.endedAt ?? walker.at
  return {
    items,
    end,
    behind: between(course.plannedEnd, end),
    overHardEnd: course.hardEnd && between(course.hardEnd, end),
  }
}

export function isFarAway(plannedStart: Instant, now: Instant): boolean {
  return Math.abs(between(plannedStart, now)) > FAR_AWAY
}

/** Goes through what is left in the order of the agenda: where it is in time, and who had the floor last. */
interface Walker {
  readonly at: Instant
  readonly holder: Holder | null
}

function walkSlot(
  agenda: Agenda,
  course: Course,
  slot: Slot,
  before: Slot | null,
  walker: Walker,
  onUntil: Instant,
  now: Instant,
): Walker & { readonly spans: Readonly<Record<string, Span | null>> } {
  const spans: Record<string, Span | null> = pastSpans(course, slot, now)
  const isOn = course.slot?.id === slot.id
  const ahead = slot.segments.filter((segment) => course.endedAt === null && course.fates[segment.id] === 'ahead')
  if (ahead.length === 0 && !isOn) return { ...walker, spans }

  const on = course.turn?.segment ? course.turn : course.interrupted
  if (isOn && on?.segment) spans[on.segment] = { start: on.startedAt, end: onUntil }
  let { at, holder } = walker
  let start = slotBegan(course, slot)
  let changes = NONE
  for (const segment of ahead) {
    const cost = changeCost(agenda, course.changes, holder, segment)
    const begins = start === null ? slotStart(course, slot, before, at, cost) : later(at, cost)
    if (start !== null) changes = plus(changes, cost)
    start ??= begins
    at = segmentEnd(course, slot, segment.id, begins, now)
    spans[segment.id] = { start: begins, end: at }
    holder = holderAfter(slot, segment)
  }
  const spent = isOn ? between(now, onUntil) : NONE
  at = later(at, slackLeft(course, slot, plus(spent, changes), now))
  spans[slot.id] = { start: start ?? at, end: at }
  return { at, holder, spans }
}

function beginning(agenda: Agenda, course: Course, now: Instant): Instant {
  const [first] = agenda.slots
  const planned = (first && course.plan[first.id]?.start) ?? now
  if (course.status !== 'unstarted' || isFarAway(planned, now)) return planned
  return atLeast(planned, now)
}

/** A running turn ends at its limit, or now if it is over; a discussion also uses up its slot. */
function floorEnd(agenda: Agenda, course: Course, now: Instant): Instant {
  const { slot } = course
  const turnEnd = turnsEnd(course, now)
  const isDiscussion = agendaIndex(agenda).slot(slot?.id ?? null)?.kind === 'discussion'
  return isDiscussion && slot ? atLeast(turnEnd, timerEnd(slot.timer, now)) : turnEnd
}

/** An interrupted turn goes on, with what it has left, after the one that is on. */
function turnsEnd({ turn, interrupted }: Pick<Course, 'turn' | 'interrupted'>, now: Instant): Instant {
  const end = turn?.timer ? timerEnd(turn.timer, now) : now
  return interrupted?.timer ? later(end, atLeast(NONE, timeLeft(interrupted.timer, now))) : end
}

/** A gap in the plan absorbs lateness; only a fixed start makes the show wait. */
function slotStart(course: Course, slot: Slot, before: Slot | null, at: Instant, cost: Duration): Instant {
  const planned = course.plan[slot.id]
  if (planned === undefined) return later(at, cost)
  const previous = before && course.plan[before.id]
  const gap = previous ? atLeast(NONE, between(later(previous.start, previous.duration), planned.start)) : NONE
  const soft = atLeast(later(at, cost), earliest(planned.start, later(at, gap)))
  return slot.fixedStart ? atLeast(planned.start, soft) : soft
}

function segmentEnd(course: Course, slot: Slot, segment: SegmentId, start: Instant, now: Instant): Instant {
  const planned = course.plan[segment]
  if (planned === undefined) return start
  const clock = course.clocks[slot.id]
  switch (slot.kind) {
    case 'break':
      return atLeast(start, later(planned.start, planned.duration))
    case 'discussion':
      return later(start, atLeast(planned.duration, clock ? timeLeft(clock.timer, now) : NONE))
    case 'speeches':
      return later(start, planned.duration)
    default:
      return unreachable(slot.kind)
  }
}

/** What remains of the slot's slack once its own overruns are taken from it. `toCome` is beyond the planned segments. */
function slackLeft(course: Course, slot: Slot, toCome: Duration, now: Instant): Duration {
  if (slot.kind === 'break' || slot.kind === 'discussion') return NONE
  const clock = course.clocks[slot.id]
  const limit = clock?.limit ?? course.plan[slot.id]?.duration ?? NONE
  const used = clock ? minus(clock.limit, timeLeft(clock.timer, now)) : NONE
  const begun = slot.segments.filter((segment) => isFate(course, segment, 'done', 'on'))
  const overrun = minus(plus(used, toCome), sum(begun.map((segment) => course.plan[segment.id]?.duration ?? NONE)))
  return atLeast(NONE, minus(slackOf(slot, limit, course.plan), atLeast(NONE, overrun)))
}

/** What the slot has beyond its segments. */
function slackOf(
  slot: { readonly segments: readonly { readonly id: SegmentId }[] },
  limit: Duration,
  plan: Plan,
): Duration {
  const spoken = sum(slot.segments.map((segment) => plan[segment.id]?.duration ?? NONE))
  return atLeast(NONE, minus(limit, spoken))
}

function pastSpans(course: Course, slot: Slot, now: Instant): Record<string, Span | null> {
  const began = slotBegan(course, slot)
  const end = course.slot?.id === slot.id ? now : (course.past.spans[slot.id]?.end ?? now)
  const spans: Record<string, Span | null> = { [slot.id]: began === null ? null : { start: began, end } }
  for (const { id } of slot.segments) {
    const span = course.past.spans[id]
    spans[id] = span === undefined ? null : { start: span.start, end: span.end }
  }
  return spans
}

/** When the first of its turns began; `null` while it has had none. */
function slotBegan(course: Course, { id }: Slot): Instant | null {
  return course.past.spans[id]?.start ?? (course.slot?.id === id ? (course.turn?.startedAt ?? null) : null)
}

function holderAfter(slot: Slot, segment: Segment): Holder {
  return {
    person: segment.speaker,
    language: segment.language,
    place: segment.id,
    open: slot.kind === 'discussion',
  }
}

function isFate(course: Course, segment: Segment, ...fates: readonly string[]): boolean {
  return fates.includes(course.fates[segment.id] ?? '')
}
