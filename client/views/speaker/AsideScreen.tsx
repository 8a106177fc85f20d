import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { PersonId } from '../../../shared/domain/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { clockTime, lengthOf } from '../../words/format.ts'
import type { OwnZone } from './ownZone.ts'
import { PersonHead } from './PersonHead.tsx'
import css from './PersonScreen.module.css'
import { SideColumn } from './SideColumn.tsx'
import type { AsideScene } from './speakerScene.ts'
import { useSpeakerWords } from './words.ts'

export interface AsideScreenProps {
  readonly agenda: AgendaFile
  readonly live: Live
  readonly forecast: Forecast
  readonly scene: AsideScene
  readonly me: PersonId
  readonly name: string
  readonly zone: OwnZone
}

/** For whoever has no turn ahead: why, and what they have done so far. */
export function AsideScreen({ agenda, live, forecast, scene, me, name, zone }: AsideScreenProps) {
  const words = useSpeakerWords()
  return (
    <div className={css['page']}>
      <PersonHead name={name} zone={zone} />
      <main className={css['turn']}>
        <h1 className={css['big']}>
          {words.aside[scene.because].map((line) => (
            <span key={line} className={css['line']}>
              {line}{' '}
            </span>
          ))}
        </h1>
        {scene.spoken.length === 0 ? null : (
          <section className={css['spoken']}>
            <h2>{words.aside.yourTurns}</h2>
            <ul>
              {scene.spoken.map((turn) => (
                <li key={turn.start}>
                  <span>{words.aside.spoke(clockTime(turn.start, zone.zone), clockTime(turn.end, zone.zone))}</span>
                  <b>
                    {turn.planned === null
                      ? lengthOf(turn.spoke)
                      : words.aside.of(lengthOf(turn.spoke), lengthOf(turn.planned))}
                  </b>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <SideColumn agenda={agenda} live={live} forecast={forecast} me={me} zone={zone} />
    </div>
  )
}
