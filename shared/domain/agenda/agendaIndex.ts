import { onceFor } from '../once.ts'
import type { Agenda, Booth, BoothId, Person, PersonId, Segment, SegmentId, Slot, SlotId } from './agenda.ts'

/** What an agenda's ids stand for. `null` finds nothing, and so does an id that the agenda does not have (any more). */
export interface AgendaIndex {
  readonly person: (id: PersonId | null) => Person | null
  /** Of a speaker or an interpreter. */
  readonly knownName: (id: PersonId | null) => string | null
  /** The same for a sentence: whoever is not in the agenda is called by their id, and nobody by nothing. */
  readonly nameOf: (id: PersonId | null) => string
  readonly booth: (id: BoothId | null) => Booth | null
  readonly slot: (id: SlotId | null) => Slot | null
  readonly segment: (id: SegmentId | null) => Segment | null
  readonly slotOf: (segment: SegmentId | null) => Slot | null
  /** In the order in which Next takes them. */
  readonly segments: readonly Segment[]
}

/** Built once an agenda, whoever asks. */
export const agendaIndex = onceFor(({ people, booths, slots }: Agenda): AgendaIndex => {
  const segments = slots.flatMap((slot) => slot.segments)
  const team = booths.flatMap((booth) => booth.interpreters)
  const knownName = finder([...team, ...people].map(({ id, name }) => [id, name]))
  return {
    person: byId(people),
    knownName,
    nameOf: (id) => knownName(id) ?? id ?? '',
    booth: byId(booths),
    slot: byId(slots),
    segment: byId(segments),
    slotOf: finder(slots.flatMap((slot) => slot.segments.map(({ id }) => [id, slot]))),
    segments,
  }
})

function byId<T extends { readonly id: string }>(all: readonly T[]): (id: string | null) => T | null {
  return finder(all.map((each) => [each.id, each]))
}

function finder<T>(entries: readonly (readonly [string, T])[]): (id: string | null) => T | null {
  const found = new Map<string | null, T>(entries)
  return (id) => found.get(id) ?? null
}
