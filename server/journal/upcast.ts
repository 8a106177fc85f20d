import { type Agenda, PLAIN_SEGMENT } from '../../shared/domain/agenda.ts'
import { PLAIN_TURN } from '../../shared/domain/floor.ts'
import type { Event } from '../../shared/domain/show.ts'

/** Events as an earlier version wrote them, told with the facts that have been added since. */
export function upcast(events: readonly Event[], format: number): readonly Event[] {
  const first = format < 2 ? events.map(withTurnsOfTheQueue) : events
  return format < 3 ? first.map(withDesks) : first
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
