import type { Agenda, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import { hours, type Instant } from '../../../../shared/domain/time.ts'
import { utcOffset } from '../../../../shared/words/format.ts'
import { namedZone } from '../../../page/zones.ts'

/** On a printed page two columns can be read side by side; the reader's own is a third. */
const COLUMNS = 2

export function columnsOf(agenda: Pick<Agenda, 'zones'>): readonly Zone[] {
  return agenda.zones.slice(0, COLUMNS)
}

/** The reader's zone, where its clock shows another time than every column that day; named as the agenda names it. */
export function readersColumn(agenda: Pick<Agenda, 'zones'>, device: string | undefined, at: Instant): Zone | null {
  const offset = device === undefined ? null : offsetIn(device, at)
  if (device === undefined || offset === null) return null
  if (columnsOf(agenda).some(({ zone }) => utcOffset(at, zone) === offset)) return null
  return namedZone(agenda.zones, device)
}

/** How many days after the programme's own day an instant falls in a zone: -1, 0, 1. */
export function daysAway(at: Instant, zone: string, day: number): number {
  return dayIn(at, zone) - day
}

/** Days since 1970 in a zone. */
export function dayIn(at: Instant, zone: string): number {
  const [year = 0, month = 1, date = 1] = dateFormat(zone).format(at).split('-').map(Number)
  return Date.UTC(year, month - 1, date) / hours(24)
}

/** A device may name a zone that this browser's own tables do not have. */
function offsetIn(zone: string, at: Instant): string | null {
  try {
    return utcOffset(at, zone)
  } catch {
    return null
  }
}

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(zone: string): Intl.DateTimeFormat {
  const known = dates.get(zone)
  if (known !== undefined) return known
  // Sweden writes dates as 2022-05-20.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  dates.set(zone, made)
  return made
}
