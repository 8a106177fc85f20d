import { useRef, useState } from 'react'
import { capitalised } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { Menu, type MenuItem } from '../../../ui/menu/Menu.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useControls } from '../../controls/controls.ts'
import { shortName } from '../../naming/shortName.ts'
import { inSpiteOf } from '../../next/readyCheck.ts'
import { sayDoubt } from '../../next/sayDoubt.ts'
import { useDoubts } from '../../next/useReadyCheck.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import type { QueueRow } from '../queueRows.ts'
import { breaksIn, type RequestOffer, requestOffers } from './offers.ts'
import css from './QueueLine.module.css'
import { useSayQueueOff } from './useSayQueueOff.ts'

export interface QueueMenuProps {
  readonly room: Pick<Room, 'live'>
  readonly row: QueueRow
  /** Giving and calling have their own presses in the row. */
  readonly spread: boolean
  readonly onEdit: () => void
  readonly onLimit: () => void
}

/** What else can be done with somebody who waits. */
export function QueueMenu(props: QueueMenuProps) {
  const words = useQueueWords()
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <MoreButton
        ref={opener}
        className={css['more'] ?? ''}
        aria-haspopup="menu"
        aria-label={words.menu.of(props.row.name)}
        onPress={() => setOpen(true)}
      />
      {open ? <Opened {...props} opener={opener.current} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Opened(props: QueueMenuProps & { readonly opener: HTMLButtonElement | null; readonly onClose: () => void }) {
  const words = useQueueWords()
  const items = useItems(props)
  return (
    <Menu
      label={words.menu.of(props.row.name)}
      opener={props.opener}
      items={items}
      remark={null}
      onClose={props.onClose}
    />
  )
}

function useItems({ room, row, spread, onEdit, onLimit }: QueueMenuProps): readonly MenuItem[] {
  const words = useQueueWords()
  const { language } = useLanguage()
  const control = useControls().queue
  const noConnection = useNoConnection()
  const sayOff = useSayQueueOff()
  const { live } = room
  const { request, name } = row
  const person = request.asker.is === 'person' ? request.asker.person : null
  const doubts = useDoubts({ person, language: request.language })
  const whom = shortName(name)
  const label = (says: RequestOffer['says']) => {
    if (says === 'call') return words.callOf(whom)
    if (says !== 'give') return words.menu[says]
    if (doubts !== null) return words.giveAllTheSame(whom)
    return breaksIn(live, request) ? words.giveBreaking(whom) : words.give(whom)
  }
  const forms = { edit: onEdit, limit: onLimit }
  const warning = doubts === null ? null : capitalised(sayDoubt(words.doubts, doubts), language)
  return requestOffers(live, request, inSpiteOf(doubts))
    .filter(({ says }) => !spread || (says !== 'give' && says !== 'call'))
    .map(({ says, off, does }) => ({
      says: label(says),
      note: noConnection ?? (off && sayOff(off)) ?? ('type' in does && does.type === 'GiveFloor' ? warning : null),
      off: noConnection !== null || off !== null,
      onPress: 'asks' in does ? forms[does.asks] : () => void control.press(does),
    }))
}
