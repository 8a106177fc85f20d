import { Suspense, useRef, useState } from 'react'
import type { Agenda, PersonId, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { sentenceTime } from '../../../../shared/words/format.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { onDemand, useOnce } from '../../../page/onDemand.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useSpeakerWords } from '../words.ts'
import css from './AskPanel.module.css'
import { listToShow, type Offer, offersOf } from './asking.ts'

const MyPlace = onDemand(() => import('./MyPlace.tsx').then((module) => module.MyPlace))
const AskForm = onDemand(() => import('./AskForm.tsx').then((module) => module.AskForm))

export interface AskPanelProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: Zone
  readonly now: Instant
}

const NOTHING: readonly SeenRequest[] = []

/** What I can ask for, what I have asked for, and who else waits. */
export function AskPanel(props: AskPanelProps) {
  const { agenda, live, me, zone, now } = props
  const words = useSpeakerWords().ask
  const mine = useShow((state) => state.mine?.requests ?? NOTHING)
  const offers = offersOf(agenda, live, mine, now)
  const slot = listToShow(live, mine, offers)
  const hasPlace = useOnce(mine.length > 0 || slot !== null)
  return (
    <section className={css['panel']} aria-labelledby="the-floor">
      <h2 id="the-floor">{words.title}</h2>
      <Asking agenda={agenda} live={live} me={me} offers={offers} zone={zone} />
      {hasPlace ? (
        <Suspense>
          <MyPlace {...props} mine={mine} slot={slot} />
        </Suspense>
      ) : null}
    </section>
  )
}

interface AskingProps extends Pick<AskPanelProps, 'agenda' | 'live' | 'me' | 'zone'> {
  readonly offers: readonly Offer[]
}

/** The button, and in its place the form once it is pressed. */
function Asking({ agenda, live, me, offers, zone }: AskingProps) {
  const words = useSpeakerWords().ask
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
