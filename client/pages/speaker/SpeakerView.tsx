import { Suspense, useMemo } from 'react'
import type { Agenda, PersonId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import type { Live, Mine } from '../../../shared/protocol/view.ts'
import { BarePage } from '../../page/BarePage.tsx'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { nextAsking } from '../../page/floor/holders.ts'
import { onDemand } from '../../page/onDemand.ts'
import { useTab } from '../../page/tab/useTab.ts'
import { useWakeLock } from '../../page/tab/useWakeLock.ts'
import { useForecast } from '../../page/useForecast.ts'
import { deviceZone } from '../../page/zones.ts'
import { Incoming } from './notices/Incoming.tsx'
import { ownZone } from './ownZone.ts'
import { PersonPage } from './PersonPage.tsx'
import { AsideScreen } from './screens/AsideScreen.tsx'
import { FloorScreen } from './screens/FloorScreen.tsx'
import { speakerScene } from './screens/speakerScene.ts'
import { WaitingScreen } from './screens/WaitingScreen.tsx'
import { useSpeakerWords } from './words.ts'

const AskedScreen = onDemand(() => import('./asking/AskedScreen.tsx').then((module) => module.AskedScreen))

/** One person's page: how long, when, after whom. */
export function SpeakerView() {
  const words = useSpeakerWords()
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const me = useShow((state) => state.me)
  const forecast = useForecast()
  useTab()
  useWakeLock()
  if (agenda === null || live === null || me === null || forecast === null) {
    return <BarePage title={words.page} sentence={null} />
  }
  if (me.person === null) return <BarePage title={words.page} sentence={words.nobody} />
  return (
    <>
      <Scene agenda={agenda} live={live} forecast={forecast} me={me.person} />
      <Incoming agenda={agenda} live={live} forecast={forecast} me={me.person} />
    </>
  )
}

const NEVER_SPOKEN: Mine['spoken'] = []

interface SceneProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
}

/** Turns its page as my clock flips; while I wait, nothing on it is finer than a few seconds. */
function Scene({ agenda, live, forecast, me }: SceneProps) {
  const { turn } = live
  const now = useNow(
    seconds(turn?.person === me ? 1 : 5),
    turn?.timer?.status === 'running' ? turn.timer.endsAt : (turn?.startedAt ?? null),
  )
  const asks = useShow(
    (state) =>
      state.mine !== null && state.live !== null && nextAsking(agenda, state.live, state.mine.requests).length > 0,
  )
  const spoken = useShow((state) => state.mine?.spoken) ?? NEVER_SPOKEN
  const scene = speakerScene(agenda, live, forecast, me, live.queue.requests, spoken, now)
  // Asking the device costs more than everything else that is done each second.
  const minute = Math.floor(now / minutes(1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever travels is asked again
  const zone = useMemo(() => ownZone(agenda, deviceZone()), [agenda, minute])
  const name = agendaIndex(agenda).nameOf(me)
  if (scene.is === 'floor') {
    return <FloorScreen agenda={agenda} live={live} scene={scene} name={name} zone={zone} now={now} />
  }
  const part =
    scene.is === 'waiting' ? (
      <WaitingScreen scene={scene} me={me} zone={zone} now={now} />
    ) : (
      <AsideScreen scene={scene} zone={zone} headline={null} />
    )
  const page = { agenda, live, forecast, me, name, zone, now }
  return (
    <PersonPage {...page}>
      {asks ? (
        <Suspense fallback={part}>
          <AskedScreen {...page} aside={scene.is === 'aside' ? scene : null}>
            {part}
          </AskedScreen>
        </Suspense>
      ) : (
        part
      )}
    </PersonPage>
  )
}
