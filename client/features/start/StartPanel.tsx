import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { between, NONE, seconds } from '../../../shared/domain/time.ts'
import { clockTime, countdown, dateIn, say, sentenceTime } from '../../../shared/words/format.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { Digits } from '../../page/ui/Digits.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { useQueueWords } from '../../words/queue.ts'
import { useRoomWords } from '../../words/room.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useRefusal } from '../controls/useRefusal.ts'
import { describe } from '../floor/comingUp.ts'
import { sayDoubts } from '../next/sayDoubt.ts'
import { useDoubtsAt } from '../next/useReadyCheck.ts'
import { useSayOff } from '../pressing/useSayOff.ts'
import type { Room } from '../room/useRoom.ts'
import css from './StartPanel.module.css'
import { StartPress } from './StartPress.tsx'
import { type StartChoice, startChoice } from './startOutlook.ts'

/** Before the start: calm, and each way of starting says what it would come to. */
export function StartPanel({ room }: { readonly room: Room }) {
  const before = useRoomWords().before
  const doubtWords = useQueueWords().doubts
  const { language } = useLanguage()
  const zone = useShownZone()
  const { agenda, live } = room
  const sayOff = useSayOff()
  const refusal = useRefusal(room, 'start')
  const choice = startChoice(agenda, live, useNow(seconds(10)))
  const first = agendaIndex(agenda).segments.find((segment) => live.fates[segment.id] === 'ahead')
  const doubts = useDoubtsAt(first?.id ?? null)
  const firstName = first === undefined ? '' : say(describe(agenda, live, first.id).whom, language)
  const plannedStart = choice?.plannedStart ?? null
  return (
    <>
      <h2 className={css['title']}>{before.title}</h2>
      <p className={css['plan']}>
        {plannedStart === null
          ? sayOff('nothing-to-start')
          : `${before.plan(sentenceTime(plannedStart, zone, language), sentenceTime(live.plannedEnd, zone, language))} `}
        {first === undefined ? null : before.first(firstName)}
      </p>
      {choice === null ? null : choice.far ? (
        <p className={css['date']}>
          {dateIn(choice.plannedStart, zone, language)} <b>{clockTime(choice.plannedStart, zone)}</b>
        </p>
      ) : (
        <UntilStart choice={choice} />
      )}
      {doubts === null ? null : (
        <p className={css['doubts']} role="status">
          {sayDoubts(doubtWords, doubts, firstName)}
        </p>
      )}
      <div className={css['dock']}>
        {refusal === null ? null : <RefusalLine {...refusal} />}
        {choice === null ? null : (
          <>
            <StartPress start={choice.far ? 'now' : 'as-planned'} choice={choice} ink />
            <StartPress start={choice.far ? 'as-planned' : 'now'} choice={choice} ink={false} />
          </>
        )}
      </div>
    </>
  )
}

function UntilStart({ choice }: { readonly choice: StartChoice }) {
  const words = useControlWords().start
  const left = between(useNow(seconds(1), choice.plannedStart), choice.plannedStart)
  return (
    <p className={css['until']}>
      <span>{left > NONE ? words.startsIn : words.lateBy}</span>
      <Digits text={countdown(left).replace('+', '')} />
    </p>
  )
}
