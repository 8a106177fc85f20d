import { useMemo } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useForecast } from '../../page/useForecast.ts'

/** The session as it stands, once it has arrived. */
export interface Room {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
}

export function useRoom(): Room | null {
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const forecast = useForecast()
  return useMemo(
    () => (agenda === null || live === null || forecast === null ? null : { agenda, live, forecast }),
    [agenda, live, forecast],
  )
}
