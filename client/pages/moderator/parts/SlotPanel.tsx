import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { readSlot } from '../../../../shared/domain/forecast/clockReading.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { countdown, lengthOf, say, sentenceTime } from '../../../../shared/words/format.ts'
import { isTime, timeCommand, timeOff } from '../../../features/controls/commands.ts'
import { useControls } from '../../../features/controls/controls.ts'
import { RefusalLine } from '../../../features/controls/RefusalLine.tsx'
import { useRefusal } from '../../../features/controls/useRefusal.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import { useSayOff } from '../../../features/pressing/useSayOff.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { useBeat } from '../../../page/connection/clock/useNow.ts'
import { PhaseMark } from '../../../page/ui/PhaseMark.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useModeratorWords } from '../words.ts'
import css from './SlotPanel.module.css'

/** The slot's own clock, which runs beside the turn's, and its own minutes. */
export function SlotPanel({ room }: { readonly room: Room }) {
  const words = useModeratorWords()
  const { language } = useLanguage()
  const { agenda, live } = room
  const controls = useControls()
  const refusal = useRefusal(room, 'slot')
  const slot = agendaIndex(agenda).slot(live.slot?.id ?? null)
  const noConnection = useNoConnection()
  const sayOff = useSayOff()
  const less = timeOff(live, 'slot', -1)
  return (
    <section className={css['slot']} aria-labelledby="this-slot">
      <h2 id="this-slot">{words.slot.title}</h2>
      <p className={css['name']}>
        {slot === null ? words.slot[live.status === 'ended' ? 'after' : 'before'] : say(slot.title, language)}
      </p>
      {live.slot === null ? null : <SlotClock live={live} slot={live.slot} />}
      {live.slot === null ? null : (
        <span className={css['pair']}>
          <Press
            state={controls.slotTime.stateOf(isTime(-1))}
            disabledReason={noConnection ?? (less && sayOff(less))}
            onPress={() => void controls.slotTime.press(timeCommand(live, 'slot', -1))}
          >
            {words.less}
            <VisuallyHidden>{words.forSlot}</VisuallyHidden>
          </Press>
          <Press
            state={controls.slotTime.stateOf(isTime(1))}
            disabledReason={noConnection}
            onPress={() => void controls.slotTime.press(timeCommand(live, 'slot', 1))}
          >
            {words.more}
            <VisuallyHidden>{words.forSlot}</VisuallyHidden>
          </Press>
        </span>
      )}
      {refusal === null ? null : <RefusalLine {...refusal} />}
    </section>
  )
}

function SlotClock({ live, slot }: { readonly live: Live; readonly slot: NonNullable<Live['slot']> }) {
  const words = useModeratorWords().slot
  const phases = useWords().phase
  const { language } = useLanguage()
  const zone = useShownZone()
  const { left, limit, phase, endsAt } = readSlot(
    slot,
    live,
    useBeat((now) => now),
  )
  if (left === null || limit === null) return null
  return (
    <>
      <p className={css['figure']} data-phase={phase}>
        <b>{countdown(left)}</b>{' '}
        <span>
          {phase === 'over' ? words.over : words.left} {lengthOf(limit)}
        </span>
      </p>
      <p className={css['note']}>
        {phase === 'ontime' ? null : <PhaseMark phase={phase} label={phases[phase]} />}
        {endsAt === null ? null : <span>{words.ends(sentenceTime(endsAt, zone, language))}</span>}
      </p>
    </>
  )
}
