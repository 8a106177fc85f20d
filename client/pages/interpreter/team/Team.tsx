import type { ReactNode } from 'react'
import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { worked } from '../../../../shared/domain/booths/interpreting.ts'
import type { MicAlarm } from '../../../../shared/domain/booths/micAlarm.ts'
import type { ShowStatus } from '../../../../shared/domain/runOfShow/runOfShow.ts'
import { minutes, seconds } from '../../../../shared/domain/time.ts'
import type { SeenMic } from '../../../../shared/protocol/view.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { Pressing } from '../../../features/pressing/usePressing.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useInterpreterWords } from '../words.ts'
import { mayTurn } from './handoverStep.ts'
import css from './Team.module.css'

export interface TeamProps {
  readonly mics: readonly SeenMic[]
  readonly me: PersonId | null
  readonly nameOf: (person: PersonId) => string
  readonly alarm: MicAlarm | null
  readonly pressing: Pressing
  readonly status: ShowStatus
}

/** Oneself first, with the press that says it, then the partners. */
export function Team({ mics, me, nameOf, alarm, pressing, status }: TeamProps) {
  const words = useInterpreterWords().mic
  const noConnection = useNoConnection()
  const own = mics.find((mic) => mic.person === me)
  return (
    <div className={css['team']}>
      {own === undefined ? null : (
        <Row mic={own} name={words.you(nameOf(own.person))}>
          <Press
            className={css['toggle'] ?? ''}
            weight={alarm === 'nobody-on-mic' ? 'ink' : 'plain'}
            aria-pressed={own.onSince !== null}
            state={pressing.stateOf((command) => command.type === 'SetMic')}
            disabledReason={noConnection ?? (mayTurn(own, status) ? null : words.showEnded)}
            onPress={() => void pressing.press({ type: 'SetMic', on: own.onSince === null })}
          >
            {own.onSince === null ? words.goOn : words.goOff}
          </Press>
        </Row>
      )}
      {mics
        .filter((mic) => mic.person !== me)
        .map((mic) => (
          <Row key={mic.person} mic={mic} name={nameOf(mic.person)} />
        ))}
    </div>
  )
}

function Row(props: { readonly mic: SeenMic; readonly name: string; readonly children?: ReactNode }) {
  const words = useInterpreterWords().mic
  const { mic, name, children } = props
  const on = mic.onSince !== null
  return (
    <div className={css['row']} data-on={on || undefined} data-own={children === undefined ? undefined : true}>
      <p className={css['who']}>
        <b className={css['name']} dir="auto">
          {name}
        </b>{' '}
        <span>{on ? words.on : words.off}</span>
      </p>
      <Minutes mic={mic} />
      {children}
    </div>
  )
}

/** The only part of the panel that counts: whole minutes need no finer beat. */
function Minutes({ mic }: { readonly mic: SeenMic }) {
  const words = useInterpreterWords().mic
  const now = useNow(seconds(10))
  const whole = (of: 'turn' | 'today') => Math.floor(worked(mic.clock, of, now) / minutes(1))
  return (
    <p className={css['minutes']}>
      {mic.onSince === null ? null : (
        <span>
          <b>{words.minutes(whole('turn'))}</b> {words.thisTurn}
        </span>
      )}
      <span>{words.today(words.minutes(whole('today')))}</span>
    </p>
  )
}
