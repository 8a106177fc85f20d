import { octetsOf } from '../domain/octets.ts'
import type { Instant } from '../domain/time.ts'

export interface CalendarPage {
  readonly title: string
  readonly slots: readonly CalendarSlot[]
  /** Where the programme is shown. */
  readonly url: string
  /** Makes each entry's id together with the slot's: the same at every fetch, so that calendars update what they have. */
  readonly uid: string
  /** When this page was made. */
  readonly stamp: Instant
}

export interface CalendarSlot {
  readonly id: string
  readonly title: string
  readonly start: Instant
  readonly end: Instant
  readonly description: string | null
  readonly location: string | null
}

const LINE_OCTETS = 75

/** The agenda as iCalendar (RFC 5545), one event a slot, in UTC: no reader then needs our idea of a zone. */
export function agendaCalendar({ title, slots, url, uid, stamp }: CalendarPage): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rostrum//Run of show//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...slots.flatMap((slot) => [
      'BEGIN:VEVENT',
      `UID:${slot.id}.${uid}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(slot.start)}`,
      `DTEND:${utc(slot.end)}`,
      `SUMMARY:${escaped(slot.title)}`,
      ...(slot.description === null ? [] : [`DESCRIPTION:${escaped(slot.description)}`]),
      ...(slot.location === null ? [] : [`LOCATION:${escaped(slot.location)}`]),
      `URL:${url}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function utc(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** Lines hold at most 75 octets; what follows begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
