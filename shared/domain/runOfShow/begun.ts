import type { Agenda, SegmentId, Slot, SlotId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import type { SegmentPlace } from '../editing/agendaEdit.ts'
import type { Refusal } from '../refusals.ts'
import type { Fate } from './runOfShow.ts'

/** What of a run of show has begun; the show and every screen know it alike. */
export interface Begun {
  readonly fates: Readonly<Record<SegmentId, Fate>>
  /** The slot that is on. */
  readonly on: SlotId | null
  /** Slots and segments that had the floor. */
  readonly past: Readonly<Record<SlotId | SegmentId, unknown>>
}

/** What is done, or is on, is never rewritten. */
export function begunRefusal({ fates, past }: Begun, id: SegmentId): 'segment-on' | 'segment-done' | null {
  if (fates[id] === 'on') return 'segment-on'
  return fates[id] === 'done' || Object.hasOwn(past, id) ? 'segment-done' : null
}

/** It was on, or is. */
export function hasBegun({ on, past }: Begun, slot: SlotId): boolean {
  return on === slot || Object.hasOwn(past, slot)
}

/** Why no segment may be put there: only into speeches, into no slot that is over, and before nothing that is done. */
export function placeRefusal(agenda: Agenda, begun: Begun, { slot: id, after }: SegmentPlace): Refusal | null {
  const slot = agendaIndex(agenda).slot(id)
  if (slot === null) return 'unknown-slot'
  if (slot.kind !== 'speeches') return 'one-segment'
  if (isOver(begun, slot)) return 'slot-past'
  if (after !== null && !slot.segments.some((each) => each.id === after)) return 'stale-agenda'
  const behind =
    after === null ? slot.segments : slot.segments.slice(slot.segments.findIndex((each) => each.id === after) + 1)
  return behind.some((each) => begunRefusal(begun, each.id) !== null) ? 'place-past' : null
}

/** Why no slot may be put behind this one, or first: before nothing that was on. */
export function slotPlaceRefusal(agenda: Agenda, begun: Begun, after: SlotId | null): Refusal | null {
  const place = after === null ? -1 : agenda.slots.findIndex((each) => each.id === after)
  if (after !== null && place < 0) return 'stale-agenda'
  return agenda.slots.slice(place + 1).some((each) => hasBegun(begun, each.id)) ? 'place-past' : null
}

/** It was on, and nothing is to come in it: what was put there would send the show back. */
function isOver(begun: Begun, { id, segments }: Slot): boolean {
  const visited = begun.on !== id && hasBegun(begun, id)
  return visited && !segments.some((segment) => begun.fates[segment.id] === 'ahead')
}
