import type { Agenda, PersonId, SlotId, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { queueForecast } from '../../../../shared/domain/forecast/queueForecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { nextAsking } from '../../../page/floor/holders.ts'
import { WaitingList } from '../screens/WaitingList.tsx'
import { MyRequests } from './MyRequests.tsx'
import { myRequests } from './myRequests.ts'

export interface MyPlaceProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: Zone
  readonly now: Instant
  readonly mine: readonly SeenRequest[]
  /** Whose list is shown. */
  readonly slot: SlotId | null
}

/** What I have asked for, and who else waits. */
export function MyPlace({ agenda, live, forecast, me, zone, now, mine, slot }: MyPlaceProps) {
  const estimates = queueForecast(agenda, live, live.queue.requests, now)
  const requests = myRequests(agenda, live.slot?.id ?? null, live.queue, mine, estimates, forecast)
  return (
    <>
      <MyRequests requests={requests} zone={zone} aloud={nextAsking(agenda, live, mine).length === 0} />
      {slot === null ? null : <WaitingList agenda={agenda} live={live} slot={slot} me={me} />}
    </>
  )
}
