import { useState } from 'react'
import { type Recovery, recovery } from '../../../shared/domain/forecast/recovery.ts'
import { seconds } from '../../../shared/domain/time.ts'
import { sentenceTime } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { Sheet, SheetBody } from '../../ui/dialog/Sheet.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import { usePressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import css from './CatchUpDialog.module.css'
import { Choices } from './Choices.tsx'
import { type Choice, isEmpty, NOTHING_CHOSEN, quickOf, remediesOf } from './choice.ts'
import { Price } from './Price.tsx'
import { QuickForm } from './QuickForm.tsx'
import { useCatchUpWords } from './words.ts'

export interface CatchUpDialogProps {
  readonly room: Room
  readonly onClose: () => void
}

/** From "6 min behind" to the end: what each way costs whom, worked out before it is done. */
export function CatchUpDialog({ room, onClose }: CatchUpDialogProps) {
  const words = useCatchUpWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const noConnection = useNoConnection()
  const now = useNow(seconds(1))
  const [choice, setChoice] = useState<Choice>(NOTHING_CHOSEN)
  const { press, state, stateOf, said } = usePressing()
  const [quickly, setQuickly] = useState(false)
  const { agenda, live, forecast } = room
  const remedies = remediesOf(choice)
  const found = remedies && recovery(agenda, live, remedies, now)
  const quick = quickOf(agenda, live, now)
  const end = sentenceTime(forecast.end, zone, language)

  const apply = async ({ shortening }: Recovery, byQuickForm: boolean) => {
    setQuickly(byQuickForm)
    const answer = await press({ type: 'CatchUp', turn: live.turn?.id ?? null, ...shortening })
    if (answer.ok) onClose()
  }
  const own = (byQuickForm: boolean) => (quickly === byQuickForm ? stateOf(() => true) : 'rest')
  const count = found === null ? 0 : found.changes.length + found.shortening.skip.length
  const nothing = choice === NOTHING_CHOSEN ? words.nothingChosen : words.nothingHelps
  const reason = noConnection ?? (found === null ? words.noLimit : isEmpty(found) ? nothing : null)
  return (
    <Sheet
      title={words.title}
      width={860}
      standing={
        live.status !== 'live'
          ? words.notLive
          : quick?.is === 'in-time'
            ? words.onTime(end)
            : words.stands(end, words.late(lateness(forecast.behind)))
      }
      presses={<Press onPress={onClose}>{words.close}</Press>}
      foot={
        <>
          <Press
            weight={quick?.is === 'enough' ? 'plain' : 'ink'}
            state={own(false)}
            disabledReason={reason}
            onPress={() => {
              if (found !== null) void apply(found, false)
            }}
          >
            {count === 0 ? words.apply : words.applyAll(count)}
          </Press>
          <span className={css['said']} role="status">
            {said ?? words.runningKeeps}
          </span>
        </>
      }
      onClose={onClose}
    >
      <SheetBody>
        {live.status !== 'live' ? null : (
          <>
            {quick === null || quick.is === 'in-time' ? null : (
              <QuickForm
                room={room}
                quick={quick}
                state={own(true)}
                reason={noConnection}
                onPress={(chosen) => void apply(chosen, true)}
              />
            )}
            <div className={css['own']}>
              <Choices room={room} choice={choice} busy={state === 'sent'} onChoose={setChoice} />
              <Price room={room} found={found} now={now} reason={reason} />
            </div>
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}
