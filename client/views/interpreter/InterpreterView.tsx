import { Suspense } from 'react'
import type { Agenda, Booth } from '../../../shared/domain/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { useNow } from '../../connection/useNow.ts'
import { BarePage } from '../../live/BarePage.tsx'
import { MessageStack } from '../../live/incoming/MessageStack.tsx'
import { onDemand, useOnce } from '../../live/onDemand.ts'
import { useForecast } from '../../live/useForecast.ts'
import { useShownZone } from '../../live/useShownZone.ts'
import { useTab } from '../../live/useTab.ts'
import { useWakeLock } from '../../live/useWakeLock.ts'
import { Ribbon } from '../../ribbon/Ribbon.tsx'
import { BoothHead } from './BoothHead.tsx'
import { BoothLane } from './BoothLane.tsx'
import { boothScene, findBooth } from './boothScene.ts'
import { CurrentTurn } from './CurrentTurn.tsx'
import { Direction } from './Direction.tsx'
import css from './InterpreterView.module.css'
import { NextThree } from './NextThree.tsx'
import { OnMic } from './OnMic.tsx'
import { Papers, PapersLink } from './Papers.tsx'
import { SignalPad } from './SignalPad.tsx'
import { useInterpreterWords } from './words.ts'

const BoothNotices = onDemand(() => import('./BoothNotices.tsx').then((module) => module.BoothNotices))

/** A booth's page: what is spoken and where it goes, before all else. */
export function InterpreterView() {
  const words = useInterpreterWords()
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const me = useShow((state) => state.me)
  const forecast = useForecast()
  useTab()
  useWakeLock()
  if (agenda === null || live === null || me === null || forecast === null) {
    return <BarePage title={words.title} sentence={null} />
  }
  const booth = findBooth(agenda, me.booth)
  if (booth === null) return <BarePage title={words.title} sentence={words.noBooth} />
  return <BoothPage agenda={agenda} live={live} forecast={forecast} booth={booth} name={me.name} />
}

interface BoothPageProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly booth: Booth
  readonly name: string | null
}

function BoothPage({ agenda, live, forecast, booth, name }: BoothPageProps) {
  const zone = useShownZone()
  const { turn } = live
  const now = useNow(seconds(5), turn?.timer?.status === 'running' ? turn.timer.endsAt : null)
  const scene = boothScene(agenda, live, forecast, booth, live.queue.requests, now)
  const notices = useOnce(useShow((state) => (state.mine?.notices.length ?? 0) > 0))
  const opening = scene.next[0]?.planned ?? null
  const atHand = [scene.current?.segment ?? null, ...scene.next.map((each) => each.segment)]
    .filter((id) => id !== null)
    .slice(0, 2)
  return (
    <div className={css['booth']}>
      <BoothHead booth={booth} name={name}>
        <PapersLink agenda={agenda} segments={atHand} />
      </BoothHead>
      <main className={css['main']}>
        <div className={css['lit']}>
          <Direction scene={scene} zone={zone} opening={opening} />
          <CurrentTurn agenda={agenda} current={scene.current} live={live} zone={zone} />
          <BoothLane stretches={scene.stretches} phase={scene.current?.clock.phase ?? null} zone={zone} now={now} />
          <SignalPad zone={zone} />
        </div>
        <div className={css['wings']}>
          <NextThree next={scene.next} booth={booth} agenda={agenda} zone={zone} />
          <OnMic
            agenda={agenda}
            task={scene.floor.is === 'spoken' ? scene.floor.task : { is: 'pause' }}
            stretches={scene.stretches}
            zone={zone}
          />
          <Papers agenda={agenda} segments={atHand} />
        </div>
      </main>
      <footer className={css['foot']}>
        <div className={css['incoming']}>
          {notices ? (
            <Suspense>
              <BoothNotices agenda={agenda} live={live} next={scene.next[0]} zone={zone} />
            </Suspense>
          ) : null}
          <MessageStack />
        </div>
        <Ribbon size="slim" />
      </footer>
    </div>
  )
}
