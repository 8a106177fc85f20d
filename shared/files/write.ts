import type { Agenda, Booth, Changes, Person, Place, Preset, Segment, Slot, Term } from '../domain/agenda/agenda.ts'
import { seconds } from '../domain/time.ts'
import type {
  AgendaFile,
  BoothFile,
  PersonFile,
  PlaceFile,
  PresetFile,
  SegmentFile,
  SlotFile,
  TermFile,
} from './agenda/file.ts'
import { writeDuration } from './duration.ts'
import { writeLocalTime, writeTimeFrom } from './localTime.ts'

/** What an unplanned change costs where an agenda says nothing. */
export const USUAL_CHANGES: Changes = { speaker: seconds(5), language: seconds(5) }

/** The agenda in the shape of `agenda.json`; what is empty or usual is left out, and `readAgenda` gives back the same. */
export function writeAgenda(agenda: Agenda): AgendaFile {
  const { zone, start, hardEnd, place } = agenda
  return {
    id: agenda.id,
    ...(agenda.listed && { listed: true }),
    title: agenda.title,
    ...(agenda.subtitle !== null && { subtitle: agenda.subtitle }),
    ...(agenda.organiser !== null && { organiser: agenda.organiser }),
    ...(agenda.occasion !== null && { occasion: agenda.occasion }),
    ...(agenda.goals.length > 0 && { goals: agenda.goals }),
    start: writeLocalTime(start, zone),
    zone,
    zones: agenda.zones,
    ...(hardEnd !== null && {
      hardEnd: { at: writeTimeFrom(hardEnd.at, zone, start), ...(hardEnd.assumed && { assumed: true }) },
    }),
    ...(place !== null && { place: writePlace(place) }),
    languages: agenda.languages,
    chair: {
      person: agenda.chair.person,
      language: agenda.chair.language,
      ...(agenda.chair.assumed && { assumed: true }),
    },
    ...writeChanges(agenda.changes),
    people: agenda.people.map(writePerson),
    ...(agenda.booths.length > 0 && { booths: agenda.booths.map(writeBooth) }),
    ...(agenda.terms.length > 0 && { terms: agenda.terms.map(writeTerm) }),
    ...(agenda.messages.length > 0 && { messages: agenda.messages.map(writePreset) }),
    slots: agenda.slots.map((slot) => writeSlot(slot, agenda)),
  }
}

function writePlace({ name, join, registration, documents }: Place): PlaceFile {
  return {
    name,
    ...(join !== null && { join }),
    ...(registration !== null && { registration }),
    ...(documents.length > 0 && { documents }),
  }
}

function writeChanges({ speaker, language }: Changes): Pick<AgendaFile, 'changes'> {
  const changes = {
    ...(speaker !== USUAL_CHANGES.speaker && { speaker: writeDuration(speaker) }),
    ...(language !== USUAL_CHANGES.language && { language: writeDuration(language) }),
  }
  return Object.keys(changes).length > 0 ? { changes } : {}
}

function writePerson(person: Person): PersonFile {
  return {
    id: person.id,
    name: person.name,
    ...(person.sayAs !== null && { sayAs: person.sayAs }),
    ...(person.function !== null && { function: person.function }),
    ...(person.organisation !== null && { organisation: person.organisation }),
    ...(person.alsoPrintedAs.length > 0 && { alsoPrintedAs: person.alsoPrintedAs }),
  }
}

function writeBooth({ id, language, retour, relay, interpreters }: Booth): BoothFile {
  return {
    id,
    language,
    ...(retour !== null && { retour }),
    ...(Object.keys(relay).length > 0 && { relay }),
    interpreters: interpreters.map(({ id, name }) => ({ id, name })),
  }
}

function writeTerm({ words, note }: Term): TermFile {
  return { words, ...(note !== null && { note }) }
}

function writePreset({ text, weight }: Preset): PresetFile {
  return { text, ...(weight !== 'note' && { weight }) }
}

function writeSlot(slot: Slot, { zone, start }: Agenda): SlotFile {
  return {
    id: slot.id,
    ...(slot.kind !== 'speeches' && { kind: slot.kind }),
    title: slot.title,
    ...(slot.short !== null && { short: slot.short }),
    start: writeTimeFrom(slot.start, zone, start),
    duration: writeDuration(slot.duration),
    ...(slot.fixedStart && { fixedStart: true }),
    segments: slot.segments.map((segment) => writeSegment(segment, zone)),
  }
}

/** A discussion's speaker and language are written, though `readAgenda` would know them: a script need not. */
function writeSegment(segment: Segment, zone: string): SegmentFile {
  const { text } = segment
  return {
    id: segment.id,
    ...(segment.title !== null && { title: segment.title }),
    ...(segment.speaker !== null && { speaker: segment.speaker }),
    ...(segment.language !== null && { language: segment.language }),
    ...(segment.assumed && { assumed: true }),
    ...(segment.duration !== null && { duration: writeDuration(segment.duration) }),
    ...(segment.optional && { optional: true }),
    ...(segment.words !== null && { words: segment.words }),
    ...(segment.delivery !== null && { delivery: segment.delivery }),
    ...(text !== null && {
      text: { url: text.url, standing: text.standing, uploaded: writeLocalTime(text.uploadedAt, zone) },
    }),
    ...(segment.documents.length > 0 && { documents: segment.documents }),
    ...(segment.terms.length > 0 && { terms: segment.terms.map(writeTerm) }),
  }
}
