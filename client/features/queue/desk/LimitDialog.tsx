import { type FormEvent, useId, useState } from 'react'
import type { LimitedTo } from '../../../../shared/domain/queue/queue.ts'
import { milliseconds, minutes } from '../../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { useWords } from '../../../page/words/words.ts'
import { Dialog, DialogPresses } from '../../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../../ui/dialog/DialogPress.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useControls } from '../../controls/controls.ts'
import { askerName } from '../../naming/asker.ts'
import type { Room } from '../../room/useRoom.ts'
import css from './LimitDialog.module.css'

export interface LimitDialogProps {
  readonly room: Room
  readonly request: SeenRequest
  readonly waiting: number
  readonly onClose: () => void
}

type Scope = 'one' | 'kind' | 'all'

/** For one, for a kind, or for all who wait. */
export function LimitDialog({ room, request, waiting, onClose }: LimitDialogProps) {
  const words = useQueueWords().limits
  const common = useWords()
  const control = useControls().queue
  const ids = { minutes: useId(), wrong: useId() }
  const [text, setText] = useState(String(request.limit / minutes(1)))
  const [scope, setScope] = useState<Scope>('one')
  const length = Number(text.replace(',', '.'))
  const valid = text.trim() !== '' && length >= 0.5 && length <= 180
  const says: Record<Scope, string> = {
    one: words.one(askerName(room.agenda, request.asker)),
    kind: words.kind[request.kind],
    all: words.all(waiting),
  }
  const press = (event: FormEvent) => {
    event.preventDefault()
    if (!valid) return
    const limit = milliseconds(Math.round(length * minutes(1)))
    void control.press({ type: 'SetLimit', slot: request.slot, of: limitedTo(scope, request), limit })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.title} body={words.body}>
      <form className={css['choices']} onSubmit={press} noValidate>
        <div className={css['choice']}>
          <label htmlFor={ids.minutes}>{words.minutes}</label>
          <input
            id={ids.minutes}
            type="number"
            min={0.5}
            max={180}
            step={0.5}
            inputMode="decimal"
            value={text}
            aria-invalid={valid ? undefined : true}
            aria-describedby={ids.wrong}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p id={ids.wrong} className={css['wrong']} role="status">
          {valid ? null : words.wrong}
        </p>
        <fieldset className={css['scope']}>
          <legend>{words.for}</legend>
          {(['one', 'kind', 'all'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} />
              <span>{says[each]}</span>
            </label>
          ))}
        </fieldset>
        <DialogPresses>
          <DialogPress onPress={onClose}>{common.leave}</DialogPress>
          <DialogPress weight="ink" submits off={!valid}>
            {words.press}
          </DialogPress>
        </DialogPresses>
      </form>
    </Dialog>
  )
}

function limitedTo(scope: Scope, request: SeenRequest): LimitedTo {
  switch (scope) {
    case 'one':
      return { request: request.id }
    case 'kind':
      return { kind: request.kind }
    case 'all':
      return 'all'
  }
}
