import type { ReactNode } from 'react'
import type { Agenda, PersonId, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { AsideScreen } from '../screens/AsideScreen.tsx'
import type { AsideScene } from '../screens/speakerScene.ts'
import { WaitingScreen } from '../screens/WaitingScreen.tsx'
import { askedBehind, askedScene } from './askedScene.ts'
import { useAskingWords } from './words.ts'

export interface AskedScreenProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: Zone
  readonly now: Instant
  /** `null` for whoever has a planned turn ahead. */
  readonly aside: AsideScene | null
  /** What is shown when the list has, after all, nothing of mine. */
  readonly children: ReactNode
}

const NOTHING: readonly SeenRequest[] = []

/** My raised hand comes before anything planned for me; behind those who are told it has no place, but is there. */
export function AskedScreen({ agenda, live, forecast, me, zone, now, aside, children }: AskedScreenProps) {
  const mine = useShow((state) => state.mine?.requests ?? NOTHING)
  const scene = askedScene(agenda, live, forecast, me, now)
  if (scene !== null) return <WaitingScreen scene={scene} me={me} zone={zone} now={now} />
  const behind = aside === null ? null : askedBehind(agenda, live, mine)
  if (aside === null || behind === null) return children
  return <BehindScreen scene={aside} zone={zone} behind={behind} />
}

interface BehindScreenProps {
  readonly scene: AsideScene
  readonly zone: Zone
  readonly behind: number
}

function BehindScreen({ scene, zone, behind }: BehindScreenProps) {
  return <AsideScreen scene={scene} zone={zone} headline={useAskingWords().behindTitle(behind)} />
}
