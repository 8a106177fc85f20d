import type { Slot, SlotId } from '../../../shared/domain/agenda/agenda.ts'
import { numberOf } from '../../../shared/domain/agenda/numbering.ts'
import { isOpen, NO_LIST, type SpeakerList } from '../../../shared/domain/queue/speakerList.ts'
import { between, type Instant, seconds } from '../../../shared/domain/time.ts'
import { countdown, say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useQueueWords } from '../../words/queue.ts'
import type { Room } from '../room/useRoom.ts'
import { listedSlots, waitIn } from './queueRows.ts'
import css from './Request.module.css'

export interface ListChoiceProps {
  readonly room: Room
  readonly slot: Slot
  readonly onChoose: (slot: SlotId) => void
}

/** Which slot's list is looked at. */
export function ListChoice({ room, slot, onChoose }: ListChoiceProps) {
  const words = useQueueWords()
  const { language } = useLanguage()
  const { agenda, live } = room
  return (
    <label className={css['choice']}>
      {words.listOf}
      <select value={slot.id} onChange={(event) => onChoose(event.target.value)}>
        {listedSlots(agenda, live).map((each) => {
          const waiting = waitIn(live, each.id)
          const title = `${numberOf(agenda, each.id)} ${isolated(say(each.title, language))}`
          return (
            <option key={each.id} value={each.id}>
              {waiting > 0 ? `${title} (${waiting})` : title}
            </option>
          )
        })}
      </select>
    </label>
  )
}

/** How many wait, and whether more may come. */
export function ListStatusLine({ room, slot }: { readonly room: Room; readonly slot: Slot }) {
  const words = useQueueWords()
  const { queue } = room.live
  const list = queue.lists[slot.id] ?? NO_LIST
  return (
    <p className={css['status']}>
      <b>{words.waiting(waitIn(room.live, slot.id))}</b>
      {' · '}
      {list.status === 'open' && list.closesAt !== null ? (
        <Closing list={list} closesAt={list.closesAt} />
      ) : (
        words.statuses[list.status]
      )}
    </p>
  )
}

function Closing({ list, closesAt }: { readonly list: SpeakerList; readonly closesAt: Instant }) {
  const words = useQueueWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const now = useNow(seconds(1), closesAt)
  if (!isOpen(list, now)) return words.statuses.closed
  return (
    <>
      {words.closes(sentenceTime(closesAt, zone, language))}, {words.closesIn(countdown(between(now, closesAt)))}
    </>
  )
}
