import type { Agenda, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { hours, type Instant } from '../../../../shared/domain/time.ts'
import { utcOffset } from '../../../../shared/words/format.ts'

/** A column of times. */
export interface Column {
  readonly zone: string
  /** Empty for a zone that is no city's: `UTC`. */
  readonly city: Text
}

/** On a printed page two columns can be read side by side; the reader's own is a third. */
const COLUMNS = 2

export function columnsOf(agenda: Pick<Agenda, 'zones'>): readonly Column[] {
  return agenda.zones.slice(0, COLUMNS)
}

/** The reader's zone, where its clock shows another time than every column that day; named as the agenda names it. */
export function readersColumn(agenda: Pick<Agenda, 'zones'>, device: string | undefined, at: Instant): Column | null {
  const offset = device === undefined ? null : offsetIn(device, at)
  if (device === undefined || offset === null) return null
  if (columnsOf(agenda).some(({ zone }) => utcOffset(at, zone) === offset)) return null
  return agenda.zones.find(({ zone }) => zone === device) ?? { zone: device, city: cityOf(device) }
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

export function deviceZone(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** A device may name a zone that this browser's own tables do not have. */
function offsetIn(zone: string, at: Instant): string | null {
  try {
    return utcOffset(at, zone)
  } catch {
    return null
  }
}

/** `America/Argentina/Buenos_Aires` is in Buenos Aires; `Etc/GMT-2` and `UTC` have no city, only an offset. */
function cityOf(zone: string): string {
  const last = zone.split('/').at(-1) ?? zone
  return zone.includes('/') && !zone.startsWith('Etc/') ? last.replaceAll('_', ' ') : ''
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
