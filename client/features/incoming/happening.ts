import type { Agenda, LanguageCode, PersonId, SegmentId, Text } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { AgendaEdit, SegmentPlace } from '../../../shared/domain/editing/agendaEdit.ts'
import type { Subject } from '../../../shared/domain/editing/notices.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Duration, Instant } from '../../../shared/domain/time.ts'
import type { SeenChange } from '../../../shared/protocol/view.ts'
import type { FloorHolder, OrderPlace, Who } from '../../../shared/words/told.ts'
import { segmentHolder } from '../../page/floor/holders.ts'

/** The reader, or somebody else by name. */
/** What was changed, as a page tells it. */
export type Happening =
  | { readonly is: 'replaced'; readonly from: Who; readonly to: Who; readonly title: Text }
  | { readonly is: 'language'; readonly who: Who; readonly language: LanguageCode }
  | { readonly is: 'time'; readonly who: Who; readonly from: Duration | null; readonly to: Duration }
  | { readonly is: 'added'; readonly who: Who; readonly title: Text }
  | { readonly is: 'moved'; readonly who: Who; readonly to: OrderPlace }
  | { readonly is: 'dropped'; readonly who: Who; readonly title: Text }
  /** Left out by catching up. */
  | { readonly is: 'left-out' }
  | { readonly is: 'shortened' }
  | { readonly is: 'slot-added'; readonly title: Text }
  | { readonly is: 'slot-moved'; readonly title: Text; readonly after: Text | null }
  | { readonly is: 'slot-dropped' }
  | { readonly is: 'slot-timed'; readonly title: Text; readonly start: Instant; readonly duration: Duration }
  /** Another agenda stands in the place of the one before. */
  | { readonly is: 'loaded' }
  | { readonly is: 'other' }

export interface Told {
  readonly what: Happening
  readonly takenBack: boolean
  /** The segment it is about, where there is one. */
  readonly segment: SegmentId | null
}

type Shown = Pick<Course, 'plan'>

/** `me` is `null` for a booth, which is nobody of the agenda. */
export function told(change: SeenChange, agenda: Agenda, course: Shown, me: PersonId | null): Told {
  if (change.is === 'taken-back') return { ...told(change.of, agenda, course, me), takenBack: true }
  if (change.is === 'loaded') return { what: { is: 'loaded' }, takenBack: false, segment: null }
  if (change.is === 'catch-up') return { what: caughtUp(change, agenda, me), takenBack: false, segment: null }
  return {
    what: edited(change.edit, change.subject, agenda, course, me),
    takenBack: false,
    segment: segmentOf(change.edit),
  }
}

function caughtUp(
  { changes, skipped }: Extract<SeenChange, { is: 'catch-up' }>,
  agenda: Agenda,
  me: PersonId | null,
): Happening {
  const mine = agendaIndex(agenda)
    .segments.filter((segment) => me !== null && segment.speaker === me)
    .map((segment) => segment.id)
  const retimed = changes.find(({ segment }) => mine.includes(segment))
  if (retimed !== undefined) return { is: 'time', who: { is: 'me' }, from: retimed.from, to: retimed.to }
  return skipped.some((segment) => mine.includes(segment)) ? { is: 'left-out' } : { is: 'shortened' }
}

function edited(edit: AgendaEdit, subject: Subject, agenda: Agenda, { plan }: Shown, me: PersonId | null): Happening {
  const who = (person: PersonId | null): Who =>
    person !== null && person === me ? { is: 'me' } : { is: 'other', name: agendaIndex(agenda).nameOf(person) }
  const title = subject.title ?? ''
  switch (edit.edit) {
    case 'replace-speaker':
      return { is: 'replaced', from: who(edit.from), to: who(edit.to), title }
    case 'plan-language':
      return { is: 'language', who: who(subject.person), language: edit.to }
    case 'retime-segment': {
      const to = edit.to ?? plan[edit.segment]?.duration
      return to === undefined ? { is: 'other' } : { is: 'time', who: who(subject.person), from: edit.from, to }
    }
    case 'add-segment':
      return { is: 'added', who: who(edit.segment.speaker), title: edit.segment.title ?? titleOf(agenda, edit.at.slot) }
    case 'move-segment':
      return { is: 'moved', who: who(subject.person), to: placeOf(agenda, edit.to, me) }
    case 'drop-segment':
      return { is: 'dropped', who: who(subject.person), title }
    case 'add-slot':
      return { is: 'slot-added', title: edit.slot.title }
    case 'move-slot':
      return {
        is: 'slot-moved',
        title: titleOf(agenda, edit.slot),
        after: edit.to === null ? null : titleOf(agenda, edit.to),
      }
    case 'drop-slot':
      return { is: 'slot-dropped' }
    case 'retime-slot':
      return { is: 'slot-timed', title: titleOf(agenda, edit.slot), ...edit.to }
    default:
      return { is: 'other' }
  }
}

function segmentOf(edit: AgendaEdit): SegmentId | null {
  if (edit.edit === 'add-segment') return edit.segment.id
  return 'segment' in edit ? edit.segment : null
}

/** At the head of a slot, what comes before it says more, where that is a break or a discussion. */
function placeOf(agenda: Agenda, { slot: id, after }: SegmentPlace, me: PersonId | null): OrderPlace {
  const index = agenda.slots.findIndex((slot) => slot.id === id)
  const slot = agenda.slots[after === null ? index - 1 : index]
  const segment = after === null ? slot?.segments.at(-1) : slot?.segments.find((each) => each.id === after)
  const holder = slot && segment && segmentHolder(agenda, slot, segment)
  if (holder === undefined || (after === null && holder.is === 'person')) {
    return { is: 'beginning', of: titleOf(agenda, id) }
  }
  return behind(holder, me)
}

export function behind(holder: FloorHolder, me: PersonId | null): Exclude<OrderPlace, { is: 'beginning' }> {
  if (holder.is !== 'person') return { is: holder.is }
  return holder.id !== null && holder.id === me ? { is: 'me' } : { is: 'other', name: holder.name }
}

function titleOf(agenda: Agenda, id: string): Text {
  return agendaIndex(agenda).slot(id)?.title ?? ''
}
