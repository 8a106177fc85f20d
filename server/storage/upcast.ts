import { type Agenda, PLAIN_SEGMENT } from '../../shared/domain/agenda/agenda.ts'
import { PLAIN_TURN } from '../../shared/domain/floor/floor.ts'
import type { Event } from '../../shared/domain/show.ts'

/** Of the rows as written by this version; rows of a newer one are refused rather than misread. */
export const FORMAT = 5

/** Events as an earlier version wrote them, told with the facts that have been added since. */
export function upcast(events: readonly Event[], format: number): readonly Event[] {
  const first = format < 2 ? events.map(withTurnsOfTheQueue) : events
  const second = format < 3 ? first.map(withDesks) : first
  return format < 5 ? second.map(withPrivacy) : second
}

/** Format 4 knew neither whether a show is listed, nor a speaker's own note apart from the room's. */
function withPrivacy(event: Event): Event {
  switch (event.type) {
    case 'AgendaLoaded':
      return { ...event, agenda: { ...event.agenda, listed: false } }
    case 'RequestMade': {
      const { request } = event
      return { ...event, request: { ...request, ownNote: request.by.role === 'speaker' ? request.note : null } }
    }
    case 'RequestsCarried':
      // Whoever carried them had read them, and may have written something else: what is not known to be the speaker's is not told.
      return { ...event, requests: event.requests.map((request) => ({ ...request, ownNote: null })) }
    default:
      return event
  }
}

/** Format 2 knew neither retours and relays, nor texts, documents and terms of a segment. */
function withDesks(event: Event): Event {
  switch (event.type) {
    case 'AgendaLoaded':
      return { ...event, agenda: withPapers(event.agenda) }
    default:
      return event
  }
}

function withPapers(agenda: Agenda): Agenda {
  return {
    ...agenda,
    terms: [],
    booths: agenda.booths.map((booth) => ({ ...booth, retour: null, relay: {} })),
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({ ...PLAIN_SEGMENT, ...segment })),
    })),
  }
}

/** Format 1 knew neither guests and interruptions, nor presets, optional segments and counted words. */
function withTurnsOfTheQueue(event: Event): Event {
  switch (event.type) {
    case 'TurnStarted':
      return { ...PLAIN_TURN, ...event, left: event.limit }
    case 'AgendaLoaded':
      return { ...event, agenda: withPresets(event.agenda) }
    case 'Undone':
      return { ...event, notice: null }
    default:
      return event
  }
}

function withPresets(agenda: Agenda): Agenda {
  return {
    ...agenda,
    messages: [],
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({ ...segment, optional: false, words: null })),
    })),
  }
}
