import type { Text } from '../../../../shared/domain/agenda/agenda.ts'
import { isHeard } from '../../../../shared/domain/floor/floor.ts'
import type { Actual, SegmentRecord, ShowRecord, SlotRecord } from '../../../../shared/domain/record/record.ts'
import type { ShowStatus } from '../../../../shared/domain/runOfShow/runOfShow.ts'
import { between, type Duration, type Instant, minus } from '../../../../shared/domain/time.ts'
import type { Outcome } from '../../../../shared/words/told.ts'
import { eachOnce, type RowLanguage } from '../../../features/runOfShow/rowLanguages.ts'

/** `unreached`: the session ended before it. */
/** What was planned and what became of it: a slot, or one of several speeches in it. */
export interface RecordRow {
  readonly id: string
  readonly is: 'slot' | 'segment'
  readonly number: string
  readonly title: Text | null
  readonly speaker: string | null
  readonly outcome: Outcome
  readonly planned: { readonly start: Instant; readonly duration: Duration }
  /** What catching up gave instead. */
  readonly allotted: Duration | null
  readonly actual: Actual | null
  /** Actual minus planned start, positive is late; `null` when it never started. */
  readonly late: Duration | null
  /** Time on the floor minus planned, positive is longer; `null` until it is over. */
  readonly longer: Duration | null
  readonly languages: readonly RowLanguage[]
}

/** A slot with one speech is one row. */
export function recordRows(record: ShowRecord): readonly RecordRow[] {
  return record.slots.flatMap((slot) => {
    const [only, another] = slot.segments
    if (only !== undefined && another === undefined) {
      return [
        { ...slotRow(slot, record), title: slot.title, speaker: only.speaker?.name ?? null, allotted: only.allotted },
      ]
    }
    return [{ ...slotRow(slot, record), languages: [] }, ...slot.segments.map((each) => segmentRow(each, record))]
  })
}

function slotRow(slot: SlotRecord, record: ShowRecord): RecordRow {
  const outcomes = slot.segments.map((segment) => outcomeOf(segment, record.status))
  const outcome =
    slot.actual === null
      ? together(outcomes)
      : slot.actual.end === null
        ? 'on'
        : outcomes.includes('ahead')
          ? 'ahead'
          : 'done'
  return {
    id: slot.id,
    is: 'slot',
    number: slot.number,
    title: slot.title,
    speaker: null,
    outcome,
    allotted: null,
    ...compared(slot.planned, slot.actual),
    languages: languagesOf(
      slot.segments.map((segment) => segment.id),
      record,
    ),
  }
}

function segmentRow(segment: SegmentRecord, record: ShowRecord): RecordRow {
  return {
    id: segment.id,
    is: 'segment',
    number: segment.number,
    title: segment.title,
    speaker: segment.speaker?.name ?? null,
    outcome: outcomeOf(segment, record.status),
    allotted: segment.allotted,
    ...compared(segment.planned, segment.actual),
    languages: languagesOf([segment.id], record),
  }
}

function compared(planned: RecordRow['planned'], actual: Actual | null) {
  return {
    planned: { start: planned.start, duration: planned.duration },
    actual,
    late: actual && between(planned.start, actual.start),
    longer: actual === null || actual.end === null ? null : minus(actual.lasted, planned.duration),
  }
}

function outcomeOf({ fate }: SegmentRecord, status: ShowStatus): Outcome {
  switch (fate) {
    case 'done':
      return 'done'
    case 'ahead':
      return status === 'ended' ? 'unreached' : 'ahead'
    default:
      return fate
  }
}

/** What one can say of a slot that was never on: the same as of all its speeches, else that it is still to come. */
function together(outcomes: readonly Outcome[]): Outcome {
  const [first = 'ahead', ...others] = outcomes
  if (others.every((other) => other === first)) return first
  return outcomes.find((outcome) => outcome === 'ahead' || outcome === 'unreached') ?? 'passed'
}

function languagesOf(segments: readonly string[], record: ShowRecord): readonly RowLanguage[] {
  const turns = record.turns.filter(({ segment }) => segment !== null && segments.includes(segment))
  const stretches = turns.flatMap((turn) => turn.stretches)
  return eachOnce(stretches.map(({ language, certainty }) => ({ code: language, heard: isHeard(certainty) })))
}
