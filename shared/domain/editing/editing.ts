import {
  type Agenda,
  type LanguageCode,
  type PersonId,
  planOf,
  type SegmentId,
  type SlotId,
  segmentsInOrder,
} from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { LIMITS } from '../agenda/limits.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import type { Floor } from '../floor/floor.ts'
import { peopleWaitingIn, type Queue } from '../queue/speakerList.ts'
import type { Refusal } from '../refusals.ts'
import { type Begun, begunRefusal, hasBegun, placeRefusal, slotPlaceRefusal } from '../runOfShow/begun.ts'
import type { RunOfShow } from '../runOfShow/runOfShow.ts'
import { atLeast, between, type Instant, later, NONE, seconds } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import type { AgendaEdit, NewSegment, NewSlot } from './agendaEdit.ts'
import { applyEdit, type EditFacts, unshifted } from './applyEdit.ts'
import { affectedBy, type Notice, type Subject } from './notices.ts'

export interface EditCommand {
  readonly type: 'EditAgenda'
  readonly edit: AgendaEdit
}

export interface AgendaEdited extends EditFacts {
  readonly type: 'AgendaEdited'
  /** Who is to be told; `null` before the show and where nobody's part changes. */
  readonly notice: Notice | null
}

interface Editable {
  readonly revision: number
  readonly agenda: Agenda
  readonly runOfShow: RunOfShow
  readonly floor: Pick<Floor, 'slot'>
  /** Slots and segments that had the floor. */
  readonly past: Begun['past']
  readonly queue: Pick<Queue, 'requests'>
}

export function decideEdit(show: Editable, { edit }: EditCommand, { by, now }: Moment): Decision<AgendaEdited> {
  const { agenda, runOfShow } = show
  if (runOfShow.status === 'ended') return refuse('not-live')
  const refused = refusalOf(show, edit)
  if (refused !== null) return refuse(refused)
  const facts = { edit, shift: runOfShow.shift, pinned: pinnedDurations(show), begun: begunSlots(show) }
  const made = { type: 'AgendaEdited' as const, ...facts, notice: null }
  const after = applyEdit(agenda, made)
  const told = toldOf(show, edit, after)
  if (told.people.length === 0 && told.booths.length === 0) return accept(made)
  const what = { is: 'edit' as const, edit, subject: subjectOf(agenda, edit) }
  return accept({ ...made, notice: { id: show.revision + 1, at: now, by, what, ...told, seen: [] } })
}

function refusalOf(show: Editable, edit: AgendaEdit): Refusal | null {
  switch (edit.edit) {
    case 'add-person':
      if (show.agenda.people.length >= LIMITS.people) return 'agenda-full'
      return idTaken(show.agenda, edit.person.id) ? 'id-taken' : null
    case 'add-segment':
      if (segmentsInOrder(show.agenda).length >= LIMITS.segments) return 'agenda-full'
      return newSegmentRefusal(show, edit.segment) ?? placeRefusal(show.agenda, begunIn(show), edit.at)
    case 'add-slot':
      if (show.agenda.slots.length >= LIMITS.slots) return 'agenda-full'
      if (segmentsInOrder(show.agenda).length >= LIMITS.segments) return 'agenda-full'
      return newSlotRefusal(show, edit.slot) ?? slotPlaceRefusal(show.agenda, begunIn(show), edit.after)
    case 'move-slot':
    case 'drop-slot':
    case 'retime-slot':
    case 'title-slot':
    case 'fix-start':
      return slotRefusal(show, edit)
    case 'move-hard-end':
      return hardEndRefusal(show, edit.from, edit.to)
    default:
      return segmentRefusal(show, edit)
  }
}

type SegmentEdit = Exclude<Extract<AgendaEdit, { readonly segment: SegmentId }>, { readonly edit: 'add-segment' }>
type SlotEdit = Exclude<Extract<AgendaEdit, { readonly slot: SlotId }>, { readonly edit: 'add-slot' }>

function segmentRefusal(show: Editable, edit: SegmentEdit): Refusal | null {
  const { agenda } = show
  const segment = agendaIndex(agenda).segment(edit.segment)
  const slot = agendaIndex(agenda).slotOf(edit.segment)
  if (segment === null || slot === null) return 'unknown-segment'
  if (edit.edit === 'title-segment') return same(segment.title, edit.from) ? null : 'stale-agenda'
  const begun = begunRefusal(begunIn(show), segment.id)
  if (begun !== null) return begun
  switch (edit.edit) {
    case 'replace-speaker':
      if (segment.speaker !== edit.from) return 'stale-agenda'
      if (slot.kind === 'discussion') return 'chairs-discussion'
      return spokenRefusal(agenda, edit.to, edit.language)
    case 'plan-language':
      if (segment.language !== edit.from) return 'stale-agenda'
      return agenda.languages.includes(edit.to) ? null : 'unknown-language'
    case 'retime-segment':
      if (segment.duration !== edit.from) return 'stale-agenda'
      return edit.to !== null && edit.to <= NONE ? 'no-duration' : null
    case 'make-optional':
      return segment.optional === edit.to ? 'already-so' : null
    case 'move-segment': {
      const place = slot.segments.findIndex((each) => each.id === segment.id)
      const stands = { slot: slot.id, after: slot.segments[place - 1]?.id ?? null }
      if (!same(stands, edit.from)) return 'stale-agenda'
      if (same(stands, edit.to) || edit.to.after === segment.id) return 'already-there'
      if (slot.kind !== 'speeches') return 'one-segment'
      if (slot.id !== edit.to.slot && slot.segments.length === 1) return 'last-segment'
      return placeRefusal(agenda, begunIn(show), edit.to)
    }
    case 'drop-segment':
      return slot.segments.length === 1 ? 'last-segment' : null
    default:
      return unreachable(edit)
  }
}

function slotRefusal(show: Editable, edit: SlotEdit): Refusal | null {
  const { agenda, floor, runOfShow } = show
  const place = agenda.slots.findIndex((each) => each.id === edit.slot)
  const slot = agenda.slots[place]
  if (slot === undefined) return 'unknown-slot'
  if (edit.edit === 'title-slot') return same(slot.title, edit.from) ? null : 'stale-agenda'
  if (floor.slot === slot.id) return 'slot-on'
  if (hasBegun(begunIn(show), slot.id)) return 'slot-past'
  switch (edit.edit) {
    case 'fix-start':
      return slot.fixedStart === edit.to ? 'already-so' : null
    case 'drop-slot':
      return agenda.slots.length === 1 ? 'last-slot' : null
    case 'move-slot': {
      const before = agenda.slots[place - 1]?.id ?? null
      if (before !== edit.from) return 'stale-agenda'
      if (edit.to === before || edit.to === slot.id) return 'already-there'
      return slotPlaceRefusal(agenda, begunIn(show), edit.to)
    }
    case 'retime-slot': {
      const stands = { start: later(slot.start, runOfShow.shift), duration: slot.duration }
      if (!same(stands, edit.from)) return 'stale-agenda'
      if (edit.to.duration <= NONE) return 'no-duration'
      return between(agenda.start, unshifted(edit.to.start, runOfShow.shift)) < NONE ? 'before-start' : null
    }
    default:
      return unreachable(edit)
  }
}

/** While the show is being prepared nobody's part is promised yet; but whoever has asked for the floor waits already. */
function toldOf(show: Editable, edit: AgendaEdit, after: Agenda): Pick<Notice, 'people' | 'booths'> {
  const parts = show.runOfShow.status === 'unstarted' ? { people: [], booths: [] } : affectedBy(show, after)
  const waited = edit.edit === 'drop-slot' ? peopleWaitingIn(show.queue.requests, edit.slot) : []
  return { ...parts, people: [...new Set([...parts.people, ...waited])] }
}

/** Whom and what it is about, as it was: it may be gone afterwards. */
function subjectOf(agenda: Agenda, edit: AgendaEdit): Subject {
  if (edit.edit === 'drop-slot') {
    return { person: null, title: agendaIndex(agenda).slot(edit.slot)?.title ?? null }
  }
  if (!('segment' in edit) || typeof edit.segment !== 'string') return { person: null, title: null }
  const segment = agendaIndex(agenda).segment(edit.segment)
  return {
    person: segment?.speaker ?? null,
    title: segment?.title ?? agendaIndex(agenda).slotOf(edit.segment)?.title ?? null,
  }
}

function begunIn({ runOfShow, floor, past }: Editable): Begun {
  return { fates: runOfShow.fates, on: floor.slot, past }
}

/** Slots that were on, or are. */
function begunSlots(show: Editable): readonly SlotId[] {
  const begun = begunIn(show)
  return show.agenda.slots.map((slot) => slot.id).filter((id) => hasBegun(begun, id))
}

function newSegmentRefusal({ agenda }: Editable, segment: NewSegment): Refusal | null {
  if (idTaken(agenda, segment.id)) return 'id-taken'
  if (segment.duration !== null && segment.duration <= NONE) return 'no-duration'
  return spokenRefusal(agenda, segment.speaker, segment.language)
}

function newSlotRefusal(show: Editable, slot: NewSlot): Refusal | null {
  const { agenda } = show
  if (idTaken(agenda, slot.id) || slot.id === slot.segment.id || idTaken(agenda, slot.segment.id)) return 'id-taken'
  const { segment } = slot
  if (slot.duration <= NONE || (segment.duration !== null && segment.duration <= NONE)) return 'no-duration'
  if (slot.kind === 'break')
    return slot.segment.speaker === null && slot.segment.language === null ? null : 'nobody-in-break'
  if (slot.kind === 'discussion' && slot.segment.speaker !== agenda.chair.person) return 'chairs-discussion'
  return newSegmentRefusal(show, slot.segment)
}

function spokenRefusal(agenda: Agenda, person: PersonId | null, language: LanguageCode | null): Refusal | null {
  if (agendaIndex(agenda).person(person) === null) return 'unknown-person'
  return language !== null && agenda.languages.includes(language) ? null : 'unknown-language'
}

function hardEndRefusal({ agenda, runOfShow }: Editable, from: Instant | null, to: Instant | null): Refusal | null {
  const stands = agenda.hardEnd && later(agenda.hardEnd.at, runOfShow.shift)
  if (stands !== from) return 'stale-agenda'
  return to !== null && between(agenda.start, unshifted(to, runOfShow.shift)) <= NONE ? 'before-start' : null
}

/** Slots and segments share one namespace, people and interpreters another: neither may repeat. */
function idTaken(agenda: Agenda, id: string): boolean {
  const places = agenda.slots.flatMap((slot) => [slot.id, ...slot.segments.map((segment) => segment.id)])
  const people = [...agenda.people, ...agenda.booths.flatMap((booth) => booth.interpreters)].map((each) => each.id)
  return places.includes(id) || people.includes(id)
}

/** Shared durations change with the slot: those of what is done are written down first, as at least a second. */
function pinnedDurations(show: Editable): EditFacts['pinned'] {
  const plan = planOf(show.agenda, NONE)
  const begun = segmentsInOrder(show.agenda).filter(
    (segment) => segment.duration === null && begunRefusal(begunIn(show), segment.id) !== null,
  )
  return Object.fromEntries(begun.map(({ id }) => [id, atLeast(seconds(1), plan[id]?.duration ?? NONE)]))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Texts may name their languages in any order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
