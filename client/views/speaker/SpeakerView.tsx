import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { PersonId } from '../../../shared/domain/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { useNow } from '../../connection/useNow.ts'
import { useForecast } from '../../live/useForecast.ts'
import { useTab } from '../../live/useTab.ts'
import { useWakeLock } from '../../live/useWakeLock.ts'
import { AsideScreen } from './AsideScreen.tsx'
import { FloorScreen } from './FloorScreen.tsx'
import { Notice } from './Notice.tsx'
import { nameOf } from './order.ts'
import { deviceZone, ownZone } from './ownZone.ts'
import { speakerScene } from './speakerScene.ts'
import { WaitingScreen } from './WaitingScreen.tsx'
import { useSpeakerWords } from './words.ts'

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
    return <Notice title={words.page} sentence={null} />
  }
  if (me.person === null) return <Notice title={words.page} sentence={words.nobody} />
  return <Scene agenda={agenda} live={live} forecast={forecast} me={me.person} />
}

interface SceneProps {
  readonly agenda: AgendaFile
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
  const scene = speakerScene(agenda, live, forecast, me, now)
  const zone = ownZone(agenda, deviceZone())
  const name = nameOf(agenda, me)
  const common = { agenda, live, forecast, me, name, zone, now }
  switch (scene.is) {
    case 'floor':
      return <FloorScreen {...common} scene={scene} />
    case 'waiting':
      return <WaitingScreen {...common} scene={scene} />
    case 'aside':
      return <AsideScreen {...common} scene={scene} />
  }
}
