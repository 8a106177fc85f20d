import { useId, useState } from 'react'
import type { SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import type { Closing } from '../../../../shared/domain/queue/queue.ts'
import { instant, minutes } from '../../../../shared/domain/time.ts'
import { clockTimeNear } from '../../../../shared/words/clockTimeNear.ts'
import { clockTime } from '../../../../shared/words/format.ts'
import { useServerClock } from '../../../page/connection/ShowConnection.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useWords } from '../../../page/words/words.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../../ui/dialog/DialogPress.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useControls } from '../../controls/controls.ts'
import { useSayOff } from '../../pressing/useSayOff.ts'
import css from './LimitDialog.module.css'

/** At once, at an instant, or after so long: then the server closes it by itself. */
export function CloseDialog({ slot, onClose }: { readonly slot: SlotId; readonly onClose: () => void }) {
  const words = useQueueWords().closing
  const common = useWords()
  const sayOff = useSayOff()
  const control = useControls().queue
  const zone = useShownZone()
  const now = useServerClock()
  const ids = { at: useId(), after: useId() }
  const [time, setTime] = useState(() => {
    const opened = now()
    const soon = instant(opened + minutes(10) - (opened % minutes(5)))
    return clockTime(soon, zone)
  })
  const [after, setAfter] = useState('5')
  const [past, setPast] = useState(false)
  const press = (when: Closing) => {
    void control.press({ type: 'CloseList', slot, when })
    onClose()
  }
  const closeAt = () => {
    const at = clockTimeNear(time, now(), zone, 'after')
    if (at === null) return setPast(true)
    press({ at })
  }
  const length = Number(after)
  const valid = Number.isFinite(length) && length >= 1 && length <= 180
  return (
    <Dialog open onClose={onClose} title={words.title} body={words.body}>
      <div className={css['choices']}>
        <DialogPress weight="ink" onPress={() => press('now')}>
          {words.now}
        </DialogPress>
        <div className={css['choice']}>
          <label htmlFor={ids.at}>{words.at}</label>
          <input
            id={ids.at}
            type="time"
            value={time}
            aria-invalid={past || undefined}
            onChange={(event) => {
              setTime(event.target.value)
              setPast(false)
            }}
          />
          <DialogPress onPress={closeAt}>{words.atPress}</DialogPress>
        </div>
        <p className={css['wrong']} role="alert">
          {past ? sayOff('time-past') : null}
        </p>
        <div className={css['choice']}>
          <label htmlFor={ids.after}>{words.after}</label>
          <span className={css['unit']}>
            <input
              id={ids.after}
              type="number"
              min={1}
              max={180}
              inputMode="numeric"
              value={after}
              onChange={(event) => setAfter(event.target.value)}
            />
            {words.minutes}
          </span>
          <DialogPress off={!valid} onPress={() => press({ after: minutes(length) })}>
            {words.afterPress}
          </DialogPress>
        </div>
        <DialogPress onPress={onClose}>{common.leave}</DialogPress>
      </div>
    </Dialog>
  )
}
