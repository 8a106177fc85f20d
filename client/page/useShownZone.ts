import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { useShow } from './connection/ShowConnection.tsx'

/** The zone whose times are shown first. */
export function shownZone(agenda: Agenda): string {
  return agenda.zones[0]?.zone ?? agenda.zone
}

/** As `shownZone`; UTC as long as no agenda has arrived. */
export function useShownZone(): string {
  return useShow((state) => (state.agenda === null ? 'UTC' : shownZone(state.agenda)))
}
