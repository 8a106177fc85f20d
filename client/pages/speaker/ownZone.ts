import type { Agenda, Zone } from '../../../shared/domain/agenda/agenda.ts'
import { namedZone } from '../../page/zones.ts'

/** The device's zone, else the session's. */
export function ownZone(agenda: Pick<Agenda, 'zones' | 'zone'>, device: string | undefined): Zone {
  return namedZone(agenda.zones, device ?? agenda.zone)
}
