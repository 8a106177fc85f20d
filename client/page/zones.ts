import type { Zone } from '../../shared/domain/agenda/agenda.ts'

/** A zone as the agenda names it, else by the city that its own name has. */
export function namedZone(zones: readonly Zone[], zone: string): Zone {
  return zones.find((each) => each.zone === zone) ?? { zone, city: cityOf(zone) }
}

/** Not every browser tells it. */
export function deviceZone(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** `America/Argentina/Buenos_Aires` is in Buenos Aires; `Etc/GMT-2` and `UTC` have no city, only an offset. */
function cityOf(zone: string): string {
  const last = zone.split('/').at(-1) ?? zone
  return zone.includes('/') && !zone.startsWith('Etc/') ? last.replaceAll('_', ' ') : ''
}
