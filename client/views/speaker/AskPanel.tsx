import { Suspense, useRef, useState } from 'react'
import type { Agenda, PersonId } from '../../../shared/domain/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { queueForecast } from '../../../shared/domain/queueForecast.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../shared/protocol/view.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { onDemand } from '../../live/onDemand.ts'
import { nextAsking } from '../../live/order.ts'
import { Press } from '../../ui/Press.tsx'
import { sentenceTime } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import css from './AskPanel.module.css'
import { listToShow, type Offer, offersOf } from './asking.ts'
import { useAskingWords } from './askingWords.ts'
import { MyRequests } from './MyRequests.tsx'
import { myRequests } from './myRequests.ts'
import type { OwnZone } from './ownZone.ts'
import { WaitingList } from './WaitingList.tsx'

const AskForm = onDemand(() => import('./AskForm.tsx').then((module) => module.AskForm))

export interface AskPanelProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: OwnZone
  readonly now: Instant
}

const NOTHING: readonly SeenRequest[] = []

/** What I can ask for, what I have asked for, and who else waits. */
export function AskPanel({ agenda, live, forecast, me, zone, now }: AskPanelProps) {
  const words = useAskingWords()
  const mine = useShow((state) => state.mine?.requests ?? NOTHING)
  const offers = offersOf(agenda, live, mine, now)
  const estimates = queueForecast(agenda, live, live.queue.requests, now)
  const requests = myRequests(agenda, live.slot?.id ?? null, live.queue.requests, mine, estimates, forecast)
  const slot = listToShow(live, mine, offers)
  return (
    <section className={css['panel']} aria-labelledby="the-floor">
      <h2 id="the-floor">{words.title}</h2>
      <Asking agenda={agenda} live={live} me={me} offers={offers} zone={zone} />
      <MyRequests requests={requests} zone={zone} aloud={nextAsking(agenda, live, mine).length === 0} />
      {slot === null ? null : <WaitingList agenda={agenda} live={live} slot={slot} me={me} />}
    </section>
  )
}

interface AskingProps extends Pick<AskPanelProps, 'agenda' | 'live' | 'me' | 'zone'> {
  readonly offers: readonly Offer[]
}

/** The button, and in its place the form once it is pressed. */
function Asking({ agenda, live, me, offers, zone }: AskingProps) {
  const words = useAskingWords()
  const { language } = useLanguage()
  const [asks, setAsks] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const open = offers.find((offer) => offer.open)
  if (offers.length === 0) return null
  const rest = (
    <div className={css['ask']}>
      <Press ref={button} className={css['wide'] ?? ''} aria-expanded={asks} onPress={() => setAsks(true)}>
        {open === undefined ? words.raise : words.request}
      </Press>
      {open === undefined ? <p>{words.closed}</p> : null}
      {open?.closesAt == null ? null : <p>{words.closes(sentenceTime(open.closesAt, zone.zone, language))}</p>}
    </div>
  )
  if (!asks) return rest
  return (
    <Suspense fallback={rest}>
      <AskForm
        agenda={agenda}
        live={live}
        me={me}
        offers={offers}
        onDone={() => {
          setAsks(false)
          // The button comes back in the form's place; whoever works by keyboard goes on from there.
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
    </Suspense>
  )
}
