import type { ReactNode } from 'react'
import type { AgendaFile, BoothFile } from '../../../shared/agenda/file.ts'
import type { Stretch } from '../../../shared/domain/boothPlan.ts'
import type { BoothTask } from '../../../shared/domain/boothTask.ts'
import { worked } from '../../../shared/domain/interpreting.ts'
import { micAlarm } from '../../../shared/domain/micAlarm.ts'
import { type Instant, minutes, seconds } from '../../../shared/domain/time.ts'
import type { MyBooth, SeenMic } from '../../../shared/protocol/view.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { useNow } from '../../connection/useNow.ts'
import { usePressing } from '../../connection/usePressing.ts'
import { Press } from '../../ui/Press.tsx'
import { useRefusalWords } from '../../words/refusals.ts'
import { BoothSettings } from './BoothSettings.tsx'
import { Handover } from './Handover.tsx'
import css from './OnMic.module.css'
import { useInterpreterWords } from './words.ts'

export interface OnMicProps {
  readonly agenda: AgendaFile
  readonly booth: BoothFile
  readonly task: BoothTask
  readonly stretches: readonly Stretch[]
  readonly zone: string
}

/** Who of the booth is on mic by their own word, for how long they have interpreted, and how they change. */
export function OnMic({ agenda, booth, task, stretches, zone }: OnMicProps) {
  const words = useInterpreterWords().mic
  const refusals = useRefusalWords()
  const mine = useShow((state) => state.mine?.booth ?? null)
  const me = useShow((state) => state.me?.person ?? null)
  const lost = useShow((state) => state.link.status === 'lost')
  const held = useShow((state) => state.live?.holdingSince != null)
  const pressing = usePressing()
  if (mine === null) return null
  const alarm = micAlarm(mine.mics, task, held)
  const own = mine.mics.find((mic) => mic.person === me)
  const others = mine.mics.filter((mic) => mic.person !== me)
  const nameOf = (person: string) => booth.interpreters.find(({ id }) => id === person)?.name ?? person
  const said = pressing.refusal === null ? null : refusals[pressing.refusal]
  const alarmSaid = alarm === null ? null : alarm === 'nobody-on-mic' ? words.nobody : words.several(onCount(mine))
  return (
    <section className={css['mic']} aria-labelledby="on-mic" data-alarm={alarm ?? undefined}>
      <h2 id="on-mic">
        {words.title} <span>{words.notSound}</span>
      </h2>
      <p className={css['alarm']} role="status">
        {alarmSaid}
      </p>
      {own === undefined ? null : (
        <Row mic={own} name={words.you(nameOf(own.person))}>
          <Press
            className={css['toggle']}
            weight={alarm === 'nobody-on-mic' ? 'ink' : 'plain'}
            aria-pressed={own.onSince !== null}
            state={pressing.stateOf((command) => command.type === 'SetMic')}
            disabledReason={lost ? words.noLink : null}
            onPress={() => void pressing.press({ type: 'SetMic', on: own.onSince === null })}
          >
            {own.onSince === null ? words.goOn : words.goOff}
          </Press>
        </Row>
      )}
      {others.map((mic) => (
        <Row key={mic.person} mic={mic} name={nameOf(mic.person)} />
      ))}
      <div className={css['acts']}>
        {said === null ? (
          <Handover
            agenda={agenda}
            booth={mine}
            me={me}
            nameOf={nameOf}
            stretches={stretches}
            zone={zone}
            pressing={pressing}
            lost={lost}
          />
        ) : (
          <p className={css['refused']} role="alert">
            {said}
          </p>
        )}
        <BoothSettings booth={mine} pressing={pressing} lost={lost} />
      </div>
    </section>
  )
}

function Row(props: { readonly mic: SeenMic; readonly name: string; readonly children?: ReactNode }) {
  const words = useInterpreterWords().mic
  const { mic, name } = props
  const on = mic.onSince !== null
  return (
    <div className={css['row']} data-on={on || undefined}>
      <p className={css['who']} data-own={props.children === undefined ? undefined : true}>
        <b className={css['name']}>{name}</b> <span>{on ? words.on : words.off}</span>
      </p>
      <Minutes mic={mic} />
      {props.children}
    </div>
  )
}

/** The only part of the panel that counts. */
function Minutes({ mic }: { readonly mic: SeenMic }) {
  const words = useInterpreterWords().mic
  const now: Instant = useNow(seconds(5))
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

function onCount({ mics }: MyBooth): number {
  return mics.filter((mic) => mic.onSince !== null).length
}
