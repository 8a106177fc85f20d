import type { Agenda, Text } from '../../../shared/domain/agenda/agenda.ts'

export interface OwnZone {
  readonly zone: string
  readonly city: Text
}

/** The device's zone, under the agenda's name for it where it has one. Geneva's zone is Europe/Zurich. */
export function ownZone(agenda: Pick<Agenda, 'zones' | 'zone'>, device: string | undefined): OwnZone {
  const zone = device ?? agenda.zone
  return agenda.zones.find((each) => each.zone === zone) ?? { zone, city: cityOf(zone) }
}

export function deviceZone(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** `America/Argentina/Buenos_Aires` is in Buenos Aires; `Etc/GMT-2` and `UTC` have no city, only an offset. */
function cityOf(zone: string): string {
  const last = zone.split('/').at(-1) ?? zone
  return zone.includes('/') && !zone.startsWith('Etc/') ? last.replaceAll('_', ' ') : ''
}
