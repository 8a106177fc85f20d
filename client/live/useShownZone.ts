import type { AgendaFile } from '../../shared/agenda/file.ts'
import { useShow } from '../connection/ShowConnection.tsx'

/** The zone whose times are shown first. */
export function shownZone(agenda: AgendaFile): string {
  return agenda.zones[0]?.zone ?? agenda.zone
}

/** As `shownZone`; UTC as long as no agenda has arrived. */
export function useShownZone(): string {
  return useShow((state) => (state.agenda === null ? 'UTC' : shownZone(state.agenda)))
}
