import { useRef, useState } from 'react'
import { Icon } from '../../../ui/Icons.tsx'
import { Menu, type MenuItem } from '../../../ui/menu/Menu.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useActs } from '../../acts/acts.ts'
import { giveCommand } from '../../acts/commands.ts'
import { inSpiteOf } from '../../next/readyCheck.ts'
import { sayDoubt } from '../../next/sayDoubt.ts'
import { useDoubts } from '../../next/useReadyCheck.ts'
import { shortName } from '../../room/people.ts'
import type { Room } from '../../room/useRoom.ts'
import type { QueueRow } from '../queueRows.ts'
import { useNoConnection } from '../useNoConnection.ts'
import { breaksIn, callOff, interruptOff, offOf } from './offers.ts'
import css from './QueueLine.module.css'

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
      <button
        ref={opener}
        type="button"
        className={css['more']}
        aria-haspopup="menu"
        aria-label={words.menu.of(props.row.name)}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" size={16} />
      </button>
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
  const act = useActs().queue
  const noConnection = useNoConnection()
  const { live } = room
  const { request, name } = row
  const person = request.asker.is === 'person' ? request.asker.person : null
  const doubts = useDoubts({ person, language: request.language })
  const whom = shortName(name)
  const breaks = breaksIn(live, request)
  const item = (says: string, off: string | null, run: () => void, note: string | null = null): MenuItem => ({
    says,
    note: noConnection ?? off ?? note,
    off: (noConnection ?? off) !== null,
    act: run,
  })
  const give = (interrupt: boolean) => () => void act.press(giveCommand(live, request.id, interrupt, inSpiteOf(doubts)))
  const reason = (off: ReturnType<typeof offOf>) => (off === null ? null : words.off[off])
  const warning = doubts === null ? null : sayDoubt(words.unready, doubts)
  const giving = doubts === null ? (breaks ? words.giveBreaking(whom) : words.give(whom)) : words.giveAllTheSame(whom)
  return [
    ...(spread
      ? []
      : [
          item(giving, reason(offOf(live, request, breaks)), give(false), warning),
          item(
            words.callOf(whom),
            reason(callOff(live, request)),
            () => void act.press({ type: 'CallRequest', request: request.id }),
          ),
        ]),
    ...(request.kind === 'point-of-order'
      ? []
      : [item(words.menu.interrupt, reason(interruptOff(live, request)), give(true), warning)]),
    item(words.menu.edit, null, onEdit),
    item(words.menu.limit, null, onLimit),
    item(words.menu.absent, null, () => void act.press({ type: 'MarkAbsent', request: request.id })),
    item(words.menu.remove, null, () => void act.press({ type: 'RemoveRequest', request: request.id })),
  ]
}
