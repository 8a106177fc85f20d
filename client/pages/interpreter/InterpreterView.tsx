import { Suspense } from 'react'
import type { Agenda, Booth } from '../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { BarePage } from '../../page/BarePage.tsx'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { MessageStack } from '../../page/MessageStack.tsx'
import { onDemand, useOnce } from '../../page/onDemand.ts'
import { Ribbon } from '../../page/ribbon/Ribbon.tsx'
import { useTab } from '../../page/tab/useTab.ts'
import { useWakeLock } from '../../page/tab/useWakeLock.ts'
import { useForecast } from '../../page/useForecast.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { BoothHead } from './BoothHead.tsx'
import { boothScene, findBooth } from './boothScene.ts'
import { BoothLane } from './floor/BoothLane.tsx'
import { CurrentTurnPanel } from './floor/CurrentTurnPanel.tsx'
import { Direction } from './floor/Direction.tsx'
import { NextThree } from './floor/NextThree.tsx'
import css from './InterpreterView.module.css'
import { PapersLink, PapersPanel } from './PapersPanel.tsx'
import { SignalPad } from './signals/SignalPad.tsx'
import { OnMic } from './team/OnMic.tsx'
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
          <CurrentTurnPanel agenda={agenda} current={scene.current} live={live} zone={zone} />
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
          <PapersPanel agenda={agenda} segments={atHand} />
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
