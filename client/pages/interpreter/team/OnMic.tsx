import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { BoothStretch } from '../../../../shared/domain/booths/boothPlan.ts'
import type { BoothTask } from '../../../../shared/domain/booths/boothTask.ts'
import { micAlarm } from '../../../../shared/domain/booths/micAlarm.ts'
import type { MyBooth } from '../../../../shared/protocol/view.ts'
import { usePressing } from '../../../features/pressing/usePressing.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { useInterpreterWords } from '../words.ts'
import { BoothSettings } from './BoothSettings.tsx'
import { HandoverLine } from './HandoverLine.tsx'
import css from './OnMic.module.css'
import { Team } from './Team.tsx'

export interface OnMicProps {
  readonly agenda: Agenda
  readonly task: BoothTask
  readonly stretches: readonly BoothStretch[]
  readonly zone: string
}

/** Who of the booth is on mic by their own word, for how long they have interpreted, and how they change. */
export function OnMic({ agenda, task, stretches, zone }: OnMicProps) {
  const words = useInterpreterWords().mic
  const mine = useShow((state) => state.mine?.booth ?? null)
  const me = useShow((state) => state.me?.person ?? null)
  const status = useShow((state) => state.live?.status ?? 'unstarted')
  const held = useShow((state) => state.live?.holdingSince != null)
  const pressing = usePressing()
  if (mine === null) return null
  const alarm = micAlarm(mine.mics, task, held)
  const { nameOf } = agendaIndex(agenda)
  const { said } = pressing
  const alarmSaid = alarm === null ? null : alarm === 'nobody-on-mic' ? words.nobody : words.several(onCount(mine))
  return (
    <section className={css['mic']} aria-labelledby="on-mic" data-alarm={alarm ?? undefined}>
      <h2 id="on-mic">{words.title}</h2>
      <p className={css['notSound']}>{words.notSound}</p>
      <BoothSettings booth={mine} pressing={pressing} />
      <p className={css['alarm']} role="status">
        {alarmSaid}
      </p>
      <Team mics={mine.mics} me={me} nameOf={nameOf} alarm={alarm} pressing={pressing} status={status} />
      <div className={css['presses']}>
        {said === null ? (
          <HandoverLine
            agenda={agenda}
            booth={mine}
            me={me}
            nameOf={nameOf}
            stretches={stretches}
            zone={zone}
            pressing={pressing}
          />
        ) : (
          <p className={css['refused']} role="alert">
            {said}
          </p>
        )}
      </div>
    </section>
  )
}

function onCount({ mics }: MyBooth): number {
  return mics.filter((mic) => mic.onSince !== null).length
}
