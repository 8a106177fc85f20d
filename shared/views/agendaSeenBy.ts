import type { Role } from '../domain/actor.ts'
import type { Agenda, Booth, Person, Segment, Slot } from '../domain/agenda/agenda.ts'
import { knowsTheRoom } from '../domain/roles.ts'

/** The agenda as this role may know it. */
export function agendaSeenBy(role: Role, agenda: Agenda): Agenda {
  return knowsTheRoom(role) ? agenda : withoutBackstage(agenda)
}

/** Speakers and the public get neither the moderator's messages, nor the interpreters' names, nor what helps them. */
function withoutBackstage(agenda: Agenda): Agenda {
  return {
    id: agenda.id,
    listed: agenda.listed,
    title: agenda.title,
    subtitle: agenda.subtitle,
    organiser: agenda.organiser,
    occasion: agenda.occasion,
    goals: agenda.goals,
    zone: agenda.zone,
    zones: agenda.zones,
    start: agenda.start,
    hardEnd: agenda.hardEnd,
    place: agenda.place,
    languages: agenda.languages,
    chair: agenda.chair,
    changes: agenda.changes,
    people: agenda.people.map(publicPerson),
    booths: agenda.booths.map(publicBooth),
    terms: [],
    messages: [],
    slots: agenda.slots.map(publicSlot),
  }
}

function publicPerson({ id, name, function: office, organisation }: Person): Person {
  return { id, name, sayAs: null, function: office, organisation, alsoPrintedAs: [] }
}

function publicBooth({ id, language, retour, relay }: Booth): Booth {
  return { id, language, retour, relay, interpreters: [] }
}

function publicSlot({ id, kind, title, short, start, duration, fixedStart, segments }: Slot): Slot {
  return { id, kind, title, short, start, duration, fixedStart, segments: segments.map(publicSegment) }
}

function publicSegment(segment: Segment): Segment {
  const { id, title, speaker, language, assumed, duration, optional, words, delivery } = segment
  const backstage = { text: null, documents: [], terms: [] }
  return { id, title, speaker, language, assumed, duration, optional, words, delivery, ...backstage }
}
