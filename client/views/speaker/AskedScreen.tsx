import type { ReactNode } from 'react'
import type { Agenda, PersonId } from '../../../shared/domain/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { askedScene } from './askedScene.ts'
import type { OwnZone } from './ownZone.ts'
import { WaitingScreen } from './WaitingScreen.tsx'

export interface AskedScreenProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: OwnZone
  readonly now: Instant
  /** What is shown when the list has, after all, nothing of mine. */
  readonly children: ReactNode
}

/** My raised hand comes before anything planned for me. */
export function AskedScreen({ agenda, live, forecast, me, zone, now, children }: AskedScreenProps) {
  const scene = askedScene(agenda, live, forecast, me, now)
  return scene === null ? children : <WaitingScreen scene={scene} me={me} zone={zone} now={now} />
}
