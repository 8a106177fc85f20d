import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { seconds } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { NoticePlates, useOwnNotices } from '../../../features/incoming/NoticePlates.tsx'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { deviceZone } from '../../../page/zones.ts'
import { useIncomingWords } from '../../../words/incoming.ts'
import { ownZone } from '../ownZone.ts'
import { ownNotice, sayOwnNotice } from './ownNotice.ts'

export interface OwnNoticesProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
}

const NOTHING = { requests: [], spoken: [] } as const

/** What was changed while the show runs, and what that means for me as it stands now. */
export function OwnNotices({ agenda, live, forecast, me }: OwnNoticesProps) {
  const words = useIncomingWords()
  const { language } = useLanguage()
  const { zone } = ownZone(agenda, deviceZone())
  const now = useNow(seconds(5))
  const mine = useShow((state) => state.mine) ?? NOTHING
  const lines = useOwnNotices().map(({ id, what }) => ({
    id,
    text: sayOwnNotice(ownNotice(what, agenda, live, forecast, me, mine, now), { words, language, zone }),
  }))
  return <NoticePlates lines={lines} />
}
