import type { Agenda, Segment, SegmentId, Slot, SlotId, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { numberOf } from '../../../shared/domain/agenda/numbering.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import type { Fate } from '../../../shared/domain/runOfShow/runOfShow.ts'
import { type Duration, type Instant, minus, NONE, timeLeft } from '../../../shared/domain/time.ts'
import { turnName } from '../naming/asker.ts'
import { languagesOf, languagesSpoken, type RowLanguage } from './rowLanguages.ts'

/** `open`: the slot is on, and one of its rows or the chair has the floor. */
export type RowState = 'past' | 'open' | 'now' | 'next' | 'passed' | 'skipped'

/** What stands in the last column. What is left is counted by the cell itself, so that a row does not tick. */
export type RowFigure =
  | { readonly is: 'difference'; readonly by: Duration }
  | { readonly is: 'turn-left' }
  | { readonly is: 'slot-left' }
  /** Interrupted: its clock stands still. */
  | { readonly is: 'held-left'; readonly left: Duration }
  | { readonly is: 'duration'; readonly of: Duration }
  | { readonly is: 'left-out'; readonly how: 'passed' | 'skipped' }

/** One line of the run of show: a slot, a segment of a slot that has several, or whoever has the floor between them: the chair, or somebody from the list of speakers. */
export interface RunRow {
  readonly id: SlotId | SegmentId | 'chair' | 'request'
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

export function runRows(agenda: Agenda, course: Course, forecast: Forecast): readonly RunRow[] {
  return agenda.slots.flatMap((slot) => {
    const rows =
      slot.segments.length === 1
        ? [soleRow(agenda, course, forecast, slot)]
        : [
            slotRow(agenda, course, forecast, slot),
            ...slot.segments.map((segment) => segmentRow(agenda, course, forecast, slot, segment)),
          ]
    return withTurn(agenda, course, slot, rows)
  })
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

function slotRow(agenda: Agenda, course: Course, forecast: Forecast, slot: Slot): RunRow {
  const past = course.past.spans[slot.id]
  const fates = slot.segments.map((segment) => course.fates[segment.id] ?? 'ahead')
  const on = course.slot?.id === slot.id && course.status === 'live'
  const state = on
    ? 'open'
    : (leftOut(fates) ??
      (fates.includes('ahead') && course.status !== 'ended' ? 'next' : past !== undefined ? 'past' : 'next'))
  return {
    ...frame(course, forecast, slot.id),
    level: 1,
    number: numberOf(agenda, slot.id),
    state,
    title: slot.title,
    sub: null,
    discussion: slot.kind === 'discussion',
    languages: [],
    figure: on ? { is: 'slot-left' } : figureOf(state, past?.lasted ?? NONE, course.plan[slot.id]?.duration ?? NONE),
    segment: null,
    fate: null,
  }
}

function segmentRow(agenda: Agenda, course: Course, forecast: Forecast, slot: Slot, segment: Segment): RunRow {
  const fate = course.fates[segment.id] ?? 'ahead'
  const interrupted = course.interrupted?.segment === segment.id ? course.interrupted : null
  const state = interrupted === null ? stateOf(fate) : 'open'
  const name = segment.speaker === null ? null : agendaIndex(agenda).nameOf(segment.speaker)
  return {
    ...frame(course, forecast, segment.id),
    level: 2,
    number: numberOf(agenda, segment.id),
    state,
    title: name ?? segment.title ?? slot.title,
    sub: null,
    discussion: slot.kind === 'discussion',
    languages: languagesOf(course, segment),
    figure:
      interrupted !== null
        ? {
            is: 'held-left',
            left: interrupted.timer === null ? NONE : timeLeft(interrupted.timer, interrupted.startedAt),
          }
        : state === 'now'
          ? { is: 'turn-left' }
          : figureOf(state, course.past.spans[segment.id]?.lasted ?? NONE, course.plan[segment.id]?.duration ?? NONE),
    segment: segment.id,
    fate,
  }
}

/** A slot with one segment is one row: the slot's name, its speaker below. */
function soleRow(agenda: Agenda, course: Course, forecast: Forecast, slot: Slot): RunRow {
  const [segment] = slot.segments
  if (segment === undefined) return slotRow(agenda, course, forecast, slot)
  const row = segmentRow(agenda, course, forecast, slot, segment)
  const named = slot.kind !== 'discussion' && segment.speaker !== null
  return {
    ...row,
    id: slot.id,
    level: 1,
    title: slot.title,
    sub: named ? agendaIndex(agenda).nameOf(segment.speaker) : null,
    planned: course.plan[slot.id]?.start ?? row.planned,
  }
}

/** Between turns the chair has the floor, or somebody from the list: after what is done last in the slot. */
function withTurn(agenda: Agenda, course: Course, slot: Slot, rows: readonly RunRow[]): readonly RunRow[] {
  const { turn } = course
  if (turn === null || (turn.kind !== 'chair' && turn.kind !== 'request') || turn.slot !== slot.id) return rows
  const last = course.interrupted?.segment ?? course.past.lastSegment
  const after = rows.findIndex((row) => row.segment === last && last !== null)
  const at = after === -1 ? rows.length : after + 1
  return [...rows.slice(0, at), turnRow(agenda, turn, turn.kind), ...rows.slice(at)]
}

function turnRow(agenda: Agenda, turn: Turn, kind: 'chair' | 'request'): RunRow {
  return {
    id: kind,
    level: 2,
    number: '',
    state: 'now',
    title: turnName(agenda, turn),
    sub: null,
    discussion: false,
    languages: languagesSpoken(turn),
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
