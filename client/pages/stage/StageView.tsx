import { Suspense, useEffect } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { say } from '../../../shared/words/format.ts'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { onDemand, useOnce } from '../../page/onDemand.ts'
import { useTab } from '../../page/tab/useTab.ts'
import { useWakeLock } from '../../page/tab/useWakeLock.ts'
import { useForecast } from '../../page/useForecast.ts'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { StageScreen } from './StageScreen.tsx'
import css from './StageView.module.css'
import { stageScene } from './stageScene.ts'

const StageMessages = onDemand(() => import('./StageMessages.tsx').then((module) => module.StageMessages))

/** One clock and one name, for a projector or a browser source. `#transparent` leaves the ground out. */
export function StageView() {
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const forecast = useForecast()
  const { language } = useLanguage()
  useTab()
  useWakeLock()
  useTransparency()
  const told = useOnce((live?.messages.length ?? 0) > 0)
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <p className={css['title']} dir="auto">
          {agenda === null ? 'Rostrum' : say(agenda.title, language)}
        </p>
        <LanguageSwitch />
        <ConnectionLine />
      </header>
      {agenda === null || live === null || forecast === null ? (
        <main className={css['screen']} />
      ) : (
        <Scene agenda={agenda} live={live} forecast={forecast} />
      )}
      {told ? (
        <Suspense>
          <StageMessages />
        </Suspense>
      ) : null}
    </div>
  )
}

interface SceneProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
}

function Scene({ agenda, live, forecast }: SceneProps) {
  const { turn } = live
  const start = live.plan[agenda.slots[0]?.id ?? '']?.start ?? null
  const flips = turn?.timer?.status === 'running' ? turn.timer.endsAt : (turn?.startedAt ?? start)
  const now = useNow(seconds(1), flips)
  return <StageScreen agenda={agenda} scene={stageScene(agenda, live, forecast, live.queue, now)} now={now} />
}

/** A mixer lays this page over its picture: what stands behind must show through the whole document. */
function useTransparency(): void {
  useEffect(() => {
    const root = document.documentElement
    const follow = () => {
      const wanted = new URLSearchParams(window.location.hash.slice(1)).has('transparent')
      if (wanted) root.dataset['ground'] = 'none'
      else delete root.dataset['ground']
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
      delete root.dataset['ground']
    }
  }, [])
}
