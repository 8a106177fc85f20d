import { type Agenda, PLAIN_SEGMENT, type Segment, type SegmentId, type Slot, type SlotId } from '../agenda/agenda.ts'
import { atLeast, between, type Duration, type Instant, later, minus, NONE, wholeSecond } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import type { AgendaEdit, NewSegment, NewSlot, SegmentPlace, SlotTime } from './agendaEdit.ts'

/** An edit with what it must not touch. */
export interface EditFacts {
  readonly edit: AgendaEdit
  /** By how much "start now" had moved the instants on screen. */
  readonly shift: Duration
  /** Shared durations of what is done or is on. */
  readonly pinned: Readonly<Record<SegmentId, Duration>>
  /** Slots that were on: nothing moves them. */
  readonly begun: readonly SlotId[]
}

/** The agenda after an edit that was accepted. What it names and no longer finds stays out. */
export function applyEdit(agenda: Agenda, { edit, shift, pinned, begun }: EditFacts): Agenda {
  const kept = mapSegments(agenda, (segment) => ({ ...segment, duration: pinned[segment.id] ?? segment.duration }))
  switch (edit.edit) {
    case 'add-person':
      return { ...kept, people: [...kept.people, { ...edit.person, alsoPrintedAs: [] }] }
    case 'replace-speaker':
      return changeSegment(kept, edit.segment, {
        speaker: edit.to,
        language: edit.language,
        assumed: edit.assumed,
        words: null,
      })
    case 'plan-language':
      return changeSegment(kept, edit.segment, { language: edit.to, assumed: edit.assumed })
    case 'title-segment':
      return changeSegment(kept, edit.segment, { title: edit.to })
    case 'retime-segment':
      return changeSegment(kept, edit.segment, { duration: edit.to })
    case 'make-optional':
      return changeSegment(kept, edit.segment, { optional: edit.to })
    case 'add-segment':
      return putSegment(kept, newSegment(edit.segment), edit.at)
    case 'move-segment': {
      const segment = kept.slots.flatMap((slot) => slot.segments).find((each) => each.id === edit.segment)
      return segment ? putSegment(dropSegment(kept, segment.id), segment, edit.to) : kept
    }
    case 'drop-segment':
      return dropSegment(kept, edit.segment)
    case 'add-slot':
      return putSlot(kept, newSlot(edit.slot), edit.after, begun)
    case 'move-slot': {
      const slot = kept.slots.find((each) => each.id === edit.slot)
      return slot ? putSlot(dropSlot(kept, slot, begun), slot, edit.to, begun) : kept
    }
    case 'drop-slot': {
      const slot = kept.slots.find((each) => each.id === edit.slot)
      return slot ? dropSlot(kept, slot, begun) : kept
    }
    case 'retime-slot':
      return retimeSlot(kept, edit.slot, { ...edit.to, start: unshifted(edit.to.start, shift) }, begun)
    case 'title-slot':
      return changeSlot(kept, edit.slot, { title: edit.to })
    case 'fix-start':
      return changeSlot(kept, edit.slot, { fixedStart: edit.to })
    case 'move-hard-end':
      return {
        ...kept,
        hardEnd: edit.to === null ? null : { at: unshifted(edit.to, shift), assumed: false },
      }
    default:
      return unreachable(edit)
  }
}

/** An instant on screen as the agenda's own, which has whole seconds: "start now" moves by parts of one. */
export function unshifted(shown: Instant, shift: Duration): Instant {
  return wholeSecond(later(shown, minus(NONE, shift)))
}

/** What catching up gave, less what an edit has just given by hand. */
export function stillAllotted(
  allotted: Readonly<Record<SegmentId, Duration>>,
  agenda: Agenda,
  edit: AgendaEdit,
): Readonly<Record<SegmentId, Duration>> {
  const retimed = retimedBy(agenda, edit)
  return Object.fromEntries(Object.entries(allotted).filter(([id]) => !retimed.includes(id)))
}

/** Another length of a slot is another one of those that share it. */
function retimedBy(agenda: Agenda, edit: AgendaEdit): readonly SegmentId[] {
  if (edit.edit === 'retime-segment') return [edit.segment]
  if (edit.edit !== 'retime-slot' || edit.from.duration === edit.to.duration) return []
  const segments = agenda.slots.find((slot) => slot.id === edit.slot)?.segments ?? []
  return segments.filter((segment) => segment.duration === null).map((segment) => segment.id)
}

function newSegment(segment: NewSegment): Segment {
  return { ...segment, ...PLAIN_SEGMENT }
}

function newSlot({ segment, ...slot }: NewSlot): Slot {
  return { ...slot, short: null, start: 0 as Instant, fixedStart: false, segments: [newSegment(segment)] }
}

function mapSegments(agenda: Agenda, change: (segment: Segment) => Segment): Agenda {
  return { ...agenda, slots: agenda.slots.map((slot) => ({ ...slot, segments: slot.segments.map(change) })) }
}

function changeSegment(agenda: Agenda, id: SegmentId, change: Partial<Segment>): Agenda {
  return mapSegments(agenda, (segment) => (segment.id === id ? { ...segment, ...change } : segment))
}

function changeSlot(agenda: Agenda, id: SlotId, change: Partial<Slot>): Agenda {
  return { ...agenda, slots: agenda.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)) }
}

function putSegment(agenda: Agenda, segment: Segment, { slot, after }: SegmentPlace): Agenda {
  return {
    ...agenda,
    slots: agenda.slots.map((each) =>
      each.id === slot ? { ...each, segments: putBehind(each.segments, segment, after) } : each,
    ),
  }
}

function dropSegment(agenda: Agenda, id: SegmentId): Agenda {
  const slots = agenda.slots.map((slot) => ({ ...slot, segments: slot.segments.filter((each) => each.id !== id) }))
  return { ...agenda, slots }
}

/** It begins where the slot before it ends, and the later ones make room. */
function putSlot(agenda: Agenda, slot: Slot, after: SlotId | null, begun: readonly SlotId[]): Agenda {
  const before = agenda.slots.find((each) => each.id === after)
  const start = before ? later(before.start, before.duration) : (agenda.slots[0]?.start ?? agenda.start)
  const slots = putBehind(agenda.slots, { ...slot, start }, after)
  return moveLater({ ...agenda, slots }, slot.id, slot.duration, begun)
}

function dropSlot(agenda: Agenda, slot: Slot, begun: readonly SlotId[]): Agenda {
  const moved = moveLater(agenda, slot.id, minus(NONE, slot.duration), begun)
  return { ...moved, slots: moved.slots.filter((each) => each.id !== slot.id) }
}

function retimeSlot(agenda: Agenda, id: SlotId, { start, duration }: SlotTime, begun: readonly SlotId[]): Agenda {
  const slot = agenda.slots.find((each) => each.id === id)
  if (slot === undefined) return agenda
  const by = between(later(slot.start, slot.duration), later(start, duration))
  return moveLater(changeSlot(agenda, id, { start, duration }), id, by, begun)
}

/** The slots behind this one move by so much, up to the first that has a fixed start or was on. */
function moveLater(agenda: Agenda, id: SlotId, by: Duration, begun: readonly SlotId[]): Agenda {
  const place = agenda.slots.findIndex((slot) => slot.id === id)
  const stands = ({ id, fixedStart }: Slot) => fixedStart || begun.includes(id)
  const fixed = agenda.slots.findIndex((slot, index) => index > place && stands(slot))
  const moves = (index: number) => index > place && (fixed < 0 || index < fixed)
  const slots = agenda.slots.map((slot, index) =>
    moves(index) ? { ...slot, start: atLeast(agenda.start, later(slot.start, by)) } : slot,
  )
  return { ...agenda, slots }
}

function putBehind<T extends { readonly id: string }>(
  items: readonly T[],
  item: T,
  after: string | null,
): readonly T[] {
  const place = after === null ? 0 : items.findIndex((each) => each.id === after) + 1
  return [...items.slice(0, place), item, ...items.slice(place)]
}
