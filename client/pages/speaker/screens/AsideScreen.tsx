import type { Zone } from '../../../../shared/domain/agenda/agenda.ts'
import { clockTime, lengthOf } from '../../../../shared/words/format.ts'
import css from '../PersonScreen.module.css'
import { useSpeakerWords } from '../words.ts'
import type { AsideScene } from './speakerScene.ts'

export interface AsideScreenProps {
  readonly scene: AsideScene
  readonly zone: Zone
  /** In place of why; `null` where there is no more to say. */
  readonly headline: readonly string[] | null
}

/** For whoever has no turn ahead: why, and what they have done so far. */
export function AsideScreen({ scene, zone, headline }: AsideScreenProps) {
  const words = useSpeakerWords()
  return (
    <>
      <h1 className={css['big']}>
        {(headline ?? words.aside[scene.because]).map((line) => (
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
    </>
  )
}
