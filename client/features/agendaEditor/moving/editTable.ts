import type {
  Agenda,
  LanguageCode,
  PersonId,
  Segment,
  SegmentId,
  Slot,
  SlotId,
  SlotKind,
  Text,
} from '../../../../shared/domain/agenda/agenda.ts'
import type { SegmentPlace } from '../../../../shared/domain/editing/agendaEdit.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import {
  type Begun,
  begunRefusal,
  hasBegun,
  placeRefusal,
  slotPlaceRefusal,
} from '../../../../shared/domain/runOfShow/begun.ts'
import { type Duration, type Instant, instant, NONE } from '../../../../shared/domain/time.ts'

/** `free`: may be changed. What is on or done keeps all but its title. */
export type Stands = 'free' | 'on' | 'done'

/** A slot as the editor shows it: each value is the `from` of a change. */
export interface SlotRow {
  readonly id: SlotId
  readonly number: string
  readonly kind: SlotKind
  readonly title: Text
  readonly start: Instant
  readonly duration: Duration
  readonly fixed: boolean
  readonly stands: Stands
  readonly after: SlotId | null
  /** Behind which slot it would stand; `null` where that way is barred. */
  readonly up: SlotMove | null
  readonly down: SlotMove | null
  readonly droppable: boolean
  /** A segment may be put at its head. */
  readonly takesFirst: boolean
  /** A slot may be put behind it. */
  readonly takesNext: boolean
  readonly segments: readonly SegmentRow[]
}

interface SlotMove {
  readonly after: SlotId | null
}

export interface SegmentRow {
  readonly id: SegmentId
  readonly slot: SlotId
  readonly kind: SlotKind
  readonly number: string
  readonly speaker: PersonId | null
  readonly language: LanguageCode | null
  readonly assumed: boolean
  readonly title: Text | null
  readonly duration: Duration | null
  /** What it gets as things stand: its share, or what catching up gave. */
  readonly gets: Duration
  readonly start: Instant | null
  readonly optional: boolean
  readonly leftOut: 'skipped' | 'passed' | null
  readonly stands: Stands
  readonly place: SegmentPlace
  readonly up: SegmentPlace | null
  readonly down: SegmentPlace | null
  /** The only one of its slot goes with the slot. */
  readonly droppable: boolean
  /** A segment may be put behind it. */
  readonly takesNext: boolean
}

type Standing = Pick<Course, 'status' | 'plan' | 'fates' | 'past' | 'slot'>

/** The whole run of show with what may be done to each part of it: nothing that the show would refuse. */
export function editTable(agenda: Agenda, course: Standing): readonly SlotRow[] {
  const { slots } = agenda
  const ended = course.status === 'ended'
  return slots.map((slot, index): SlotRow => {
    const stands = slotStands(course, slot)
    const free = stands === 'free' && !ended
    const up = { after: slots[index - 2]?.id ?? null }
    const down = { after: slots[index + 1]?.id ?? null }
    return {
      id: slot.id,
      number: String(index + 1),
      kind: slot.kind,
      title: slot.title,
      start: course.plan[slot.id]?.start ?? instant(0),
      duration: slot.duration,
      fixed: slot.fixedStart,
      stands,
      after: slots[index - 1]?.id ?? null,
      up: free && index > 0 && takesSlot(agenda, course, up.after) ? up : null,
      down: free && index < slots.length - 1 && takesSlot(agenda, course, down.after) ? down : null,
      droppable: free && slots.length > 1,
      takesFirst: !ended && takesSegment(agenda, course, { slot: slot.id, after: null }),
      takesNext: !ended && takesSlot(agenda, course, slot.id),
      segments: slot.segments.map((segment, at) => segmentRow(agenda, course, index, slot, segment, at)),
    }
  })
}

export function takesSegment(agenda: Agenda, course: Standing, place: SegmentPlace): boolean {
  return placeRefusal(agenda, begunIn(course), place) === null
}

export function takesSlot(agenda: Agenda, course: Standing, after: SlotId | null): boolean {
  return slotPlaceRefusal(agenda, begunIn(course), after) === null
}

function segmentRow(
  agenda: Agenda,
  course: Standing,
  slotAt: number,
  slot: Slot,
  segment: Segment,
  at: number,
): SegmentRow {
  const { kind } = slot
  const stands = segmentStands(course, segment.id)
  const free = stands === 'free' && course.status !== 'ended'
  const planned = course.plan[segment.id]
  const fate = course.fates[segment.id]
  const ways = free && kind === 'speeches' ? waysOf(agenda, course, slotAt, slot, at) : { up: null, down: null }
  return {
    id: segment.id,
    slot: slot.id,
    kind,
    number: slot.segments.length === 1 ? '' : `${slotAt + 1}.${at + 1}`,
    speaker: segment.speaker ?? (kind === 'discussion' ? agenda.chair.person : null),
    language: segment.language ?? (kind === 'discussion' ? agenda.chair.language : null),
    assumed: segment.assumed,
    title: segment.title,
    duration: segment.duration,
    gets: planned?.duration ?? NONE,
    start: planned?.start ?? null,
    optional: segment.optional,
    leftOut: fate === 'skipped' || fate === 'passed' ? fate : null,
    stands,
    place: { slot: slot.id, after: slot.segments[at - 1]?.id ?? null },
    ...ways,
    droppable: free && slot.segments.length > 1,
    takesNext: course.status !== 'ended' && takesSegment(agenda, course, { slot: slot.id, after: segment.id }),
  }
}

/** One step, and from the end of a slot into the next one that holds speeches. */
function waysOf(
  agenda: Agenda,
  course: Standing,
  slotAt: number,
  slot: Slot,
  at: number,
): Pick<SegmentRow, 'up' | 'down'> {
  const { segments } = slot
  const holdsSpeeches = (each: Slot) => each.kind === 'speeches'
  const before = agenda.slots.slice(0, slotAt).findLast(holdsSpeeches)
  const behind = agenda.slots.slice(slotAt + 1).find(holdsSpeeches)
  const alone = segments.length === 1
  const up: SegmentPlace | null =
    at > 0
      ? { slot: slot.id, after: segments[at - 2]?.id ?? null }
      : before === undefined || alone
        ? null
        : { slot: before.id, after: before.segments.at(-1)?.id ?? null }
  const next = segments[at + 1]
  const down: SegmentPlace | null =
    next !== undefined
      ? { slot: slot.id, after: next.id }
      : behind === undefined || alone
        ? null
        : { slot: behind.id, after: null }
  return {
    up: up !== null && takesSegment(agenda, course, up) ? up : null,
    down: down !== null && takesSegment(agenda, course, down) ? down : null,
  }
}

function segmentStands(course: Standing, id: SegmentId): Stands {
  const begun = begunRefusal(begunIn(course), id)
  if (begun === null) return 'free'
  return begun === 'segment-on' ? 'on' : 'done'
}

function slotStands(course: Standing, { id }: Slot): Stands {
  if (course.slot?.id === id) return 'on'
  return hasBegun(begunIn(course), id) ? 'done' : 'free'
}

function begunIn({ fates, slot, past }: Standing): Begun {
  return { fates, on: slot?.id ?? null, past: past.spans }
}
