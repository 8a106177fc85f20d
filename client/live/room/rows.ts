import type { AgendaFile, SegmentFile, SlotFile } from '../../../shared/agenda/file.ts'
import type { SegmentId, SlotId, Text } from '../../../shared/domain/agenda.ts'
import type { Course } from '../../../shared/domain/course.ts'
import type { PastTurn, Turn } from '../../../shared/domain/floor.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import type { Fate } from '../../../shared/domain/runOfShow.ts'
import type { Visit } from '../../../shared/domain/slotClock.ts'
import { between, type Duration, type Instant, minus, NONE, sum } from '../../../shared/domain/time.ts'
import { personName } from './people.ts'
import { languagesOf, type RowLanguage, spokenIn } from './rowLanguages.ts'

/** `open`: the slot is on, and one of its rows or the chair has the floor. */
export type RowState = 'past' | 'open' | 'now' | 'next' | 'passed' | 'skipped'

/** What stands in the last column. What is left is counted by the cell itself, so that a row does not tick. */
export type RowFigure =
  | { readonly is: 'difference'; readonly by: Duration }
  | { readonly is: 'turn-left' }
  | { readonly is: 'slot-left' }
  | { readonly is: 'duration'; readonly of: Duration }
  | { readonly is: 'left-out'; readonly how: 'passed' | 'skipped' }

/** One line of the run of show: a slot, a segment of a slot that has several, or the chair between turns. */
export interface RunRow {
  readonly id: SlotId | SegmentId | 'chair'
  readonly level: 1 | 2
  readonly number: string
  readonly state: RowState
  readonly title: Text
  /** The second line, which goes first where there is little room. */
  readonly sub: string | null
  readonly discussion: boolean
  readonly languages: readonly RowLanguage[]
  readonly planned: Instant | null
  /** The actual start, or the forecast one. */
  readonly start: Instant | null
  readonly figure: RowFigure
  /** What a press on this row would start, and what has become of it; a slot of several has none of its own. */
  readonly segment: SegmentId | null
  readonly fate: Fate | null
}

export function runRows(agenda: AgendaFile, course: Course, forecast: Forecast): readonly RunRow[] {
  return agenda.slots.flatMap((slot, index) => {
    const number = String(index + 1)
    const rows =
      slot.segments.length === 1
        ? [soleRow(agenda, course, forecast, slot, number)]
        : [
            slotRow(course, forecast, slot, number),
            ...slot.segments.map((segment, at) =>
              segmentRow(agenda, course, forecast, slot, segment, `${number}.${at + 1}`),
            ),
          ]
    return withChair(agenda, course, slot, rows)
  })
}

/** "4.2", or "4" where the slot has one segment. */
export function numberOf(agenda: AgendaFile, segment: SegmentId): string {
  const at = agenda.slots.findIndex((slot) => slot.segments.some((each) => each.id === segment))
  const slot = agenda.slots[at]
  if (slot === undefined) return ''
  if (slot.segments.length === 1) return String(at + 1)
  return `${at + 1}.${slot.segments.findIndex((each) => each.id === segment) + 1}`
}

/** Whether two pictures of a row read the same: forecasts creep by the second, the table shows minutes. */
export function sameRow(a: RunRow, b: RunRow): boolean {
  return rowText(a) === rowText(b)
}

function rowText(row: RunRow): string {
  return JSON.stringify({ ...row, planned: minuteOf(row.planned), start: minuteOf(row.start) })
}

function minuteOf(at: Instant | null): number | null {
  return at === null ? null : Math.floor(at / 60_000)
}

function slotRow(course: Course, forecast: Forecast, slot: SlotFile, number: string): RunRow {
  const visits = course.visits.filter((visit) => visit.slot === slot.id)
  const fates = slot.segments.map((segment) => course.fates[segment.id] ?? 'ahead')
  const on = course.slot?.id === slot.id && course.status === 'live'
  const state = on
    ? 'open'
    : (leftOut(fates) ??
      (fates.includes('ahead') && course.status !== 'ended' ? 'next' : visits.length > 0 ? 'past' : 'next'))
  return {
    ...frame(course, forecast, slot.id),
    level: 1,
    number,
    state,
    title: slot.title,
    sub: null,
    discussion: slot.kind === 'discussion',
    languages: [],
    figure: on ? { is: 'slot-left' } : figureOf(state, lengthOf(visits), course.plan[slot.id]?.duration ?? NONE),
    segment: null,
    fate: null,
  }
}

function segmentRow(
  agenda: AgendaFile,
  course: Course,
  forecast: Forecast,
  slot: SlotFile,
  segment: SegmentFile,
  number: string,
): RunRow {
  const fate = course.fates[segment.id] ?? 'ahead'
  const turns = course.turns.filter((turn) => turn.segment === segment.id)
  const state = stateOf(fate)
  const name = segment.speaker === undefined ? null : personName(agenda, segment.speaker)
  return {
    ...frame(course, forecast, segment.id),
    level: 2,
    number,
    state,
    title: name ?? segment.title ?? slot.title,
    sub: null,
    discussion: slot.kind === 'discussion',
    languages: languagesOf(course, segment, turns),
    figure:
      state === 'now'
        ? { is: 'turn-left' }
        : figureOf(state, lengthOf(turns), course.plan[segment.id]?.duration ?? NONE),
    segment: segment.id,
    fate,
  }
}

/** A slot with one segment is one row: the slot's name, its speaker below. */
function soleRow(agenda: AgendaFile, course: Course, forecast: Forecast, slot: SlotFile, number: string): RunRow {
  const [segment] = slot.segments
  if (segment === undefined) return slotRow(course, forecast, slot, number)
  const row = segmentRow(agenda, course, forecast, slot, segment, number)
  const named = slot.kind !== 'discussion' && segment.speaker !== undefined
  return {
    ...row,
    id: slot.id,
    level: 1,
    title: slot.title,
    sub: named ? personName(agenda, segment.speaker) : null,
    planned: course.plan[slot.id]?.start ?? row.planned,
  }
}

/** Between turns the chair has the floor: after what was held last in the slot. */
function withChair(agenda: AgendaFile, course: Course, slot: SlotFile, rows: readonly RunRow[]): readonly RunRow[] {
  const { turn } = course
  if (turn === null || turn.kind !== 'chair' || turn.slot !== slot.id) return rows
  const last = course.turns.findLast((past) => past.slot === slot.id && past.segment !== null)?.segment ?? null
  const after = rows.findIndex((row) => row.segment === last && last !== null)
  const at = after === -1 ? rows.length : after + 1
  return [...rows.slice(0, at), chairRow(agenda, turn), ...rows.slice(at)]
}

function chairRow(agenda: AgendaFile, turn: Turn): RunRow {
  return {
    id: 'chair',
    level: 2,
    number: '',
    state: 'now',
    title: turn.person === null ? '' : personName(agenda, turn.person),
    sub: null,
    discussion: false,
    languages: spokenIn([turn]),
    planned: null,
    start: turn.startedAt,
    figure: { is: 'turn-left' },
    segment: null,
    fate: null,
  }
}

function frame(course: Course, forecast: Forecast, id: string): Pick<RunRow, 'id' | 'planned' | 'start'> {
  return { id, planned: course.plan[id]?.start ?? null, start: forecast.items[id]?.start ?? null }
}

function stateOf(fate: Fate): RowState {
  switch (fate) {
    case 'ahead':
      return 'next'
    case 'on':
      return 'now'
    case 'done':
      return 'past'
    case 'passed':
    case 'skipped':
      return fate
  }
}

function leftOut(fates: readonly Fate[]): 'passed' | 'skipped' | null {
  if (!fates.every((fate) => fate === 'passed' || fate === 'skipped')) return null
  return fates.every((fate) => fate === 'skipped') ? 'skipped' : 'passed'
}

function figureOf(state: RowState, lasted: Duration, planned: Duration): RowFigure {
  switch (state) {
    case 'past':
      return { is: 'difference', by: minus(lasted, planned) }
    case 'passed':
    case 'skipped':
      return { is: 'left-out', how: state }
    default:
      return { is: 'duration', of: planned }
  }
}

/** Without the time held: a hold is nobody's overrun. */
function lengthOf(parts: readonly Pick<PastTurn | Visit, 'startedAt' | 'endedAt' | 'held'>[]): Duration {
  return sum(
    parts.map((part) => (part.endedAt === null ? NONE : minus(between(part.startedAt, part.endedAt), part.held))),
  )
}
