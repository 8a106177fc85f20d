import type { LanguageCode, Person, PersonId, Segment, SegmentId, SlotId, SlotKind, Text } from '../agenda/agenda.ts'
import type { Duration, Instant } from '../time.ts'

/**
 * One change of the agenda. `from` is what the presser saw: where it is no longer so, somebody else was quicker and
 * nothing is overwritten. Instants are those on screen, moved by "start now" if the show was.
 */
export type AgendaEdit =
  | { readonly edit: 'add-person'; readonly person: NewPerson }
  | {
      readonly edit: 'replace-speaker'
      readonly segment: SegmentId
      readonly from: PersonId
      readonly to: PersonId
      readonly language: LanguageCode
      readonly assumed: boolean
    }
  | {
      readonly edit: 'plan-language'
      readonly segment: SegmentId
      readonly from: LanguageCode
      readonly to: LanguageCode
      readonly assumed: boolean
    }
  | {
      readonly edit: 'title-segment'
      readonly segment: SegmentId
      readonly from: Text | null
      readonly to: Text | null
    }
  /** `null` shares evenly what the slot leaves. */
  | {
      readonly edit: 'retime-segment'
      readonly segment: SegmentId
      readonly from: Duration | null
      readonly to: Duration | null
    }
  | { readonly edit: 'make-optional'; readonly segment: SegmentId; readonly to: boolean }
  | { readonly edit: 'add-segment'; readonly at: SegmentPlace; readonly segment: NewSegment }
  | {
      readonly edit: 'move-segment'
      readonly segment: SegmentId
      readonly from: SegmentPlace
      readonly to: SegmentPlace
    }
  | { readonly edit: 'drop-segment'; readonly segment: SegmentId }
  | { readonly edit: 'add-slot'; readonly after: SlotId | null; readonly slot: NewSlot }
  | { readonly edit: 'move-slot'; readonly slot: SlotId; readonly from: SlotId | null; readonly to: SlotId | null }
  | { readonly edit: 'drop-slot'; readonly slot: SlotId }
  | { readonly edit: 'retime-slot'; readonly slot: SlotId; readonly from: SlotTime; readonly to: SlotTime }
  | { readonly edit: 'title-slot'; readonly slot: SlotId; readonly from: Text; readonly to: Text }
  | { readonly edit: 'fix-start'; readonly slot: SlotId; readonly to: boolean }
  | { readonly edit: 'move-hard-end'; readonly from: Instant | null; readonly to: Instant | null }

/** Behind this segment of the slot; `null` is its head. */
export interface SegmentPlace {
  readonly slot: SlotId
  readonly after: SegmentId | null
}

export interface SlotTime {
  readonly start: Instant
  readonly duration: Duration
}

export type NewPerson = Pick<Person, 'id' | 'name' | 'sayAs' | 'function' | 'organisation'>

export type NewSegment = Pick<Segment, 'id' | 'title' | 'speaker' | 'language' | 'assumed' | 'duration'>

/** It takes its start from the slot before it; the later ones move, unless their start is fixed. */
export interface NewSlot {
  readonly id: SlotId
  readonly kind: SlotKind
  readonly title: Text
  readonly duration: Duration
  /** A new slot's one segment. */
  readonly segment: NewSegment
}
