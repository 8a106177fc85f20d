import type { RefObject } from 'react'
import type { Live } from '../../../../shared/protocol/view.ts'
import { say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { startCommand } from '../../../features/controls/commands.ts'
import { useControls } from '../../../features/controls/controls.ts'
import { inSpiteOf } from '../../../features/next/readyCheck.ts'
import { sayDoubt } from '../../../features/next/sayDoubt.ts'
import { useDoubtsAt } from '../../../features/next/useReadyCheck.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { RunRow } from '../../../features/runOfShow/rows.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useModeratorWords } from '../words.ts'
import css from './RowMenu.module.css'
import { type RowOffer, rowOffers } from './rowOffers.ts'

/** The row whose menu is open, and the button that opened it. */
export interface OpenMenu {
  readonly row: RunRow
  readonly opener: HTMLButtonElement
}

export interface RowMenuTriggerProps {
  readonly row: RunRow
  readonly onOpen: (menu: OpenMenu) => void
}

/** At the end of a row that has anything to offer. */
export function RowMenuTrigger({ row, onOpen }: RowMenuTriggerProps) {
  const words = useModeratorWords().rows
  const { language } = useLanguage()
  return (
    <MoreButton
      className={css['trigger'] ?? ''}
      aria-haspopup="menu"
      aria-label={words.menu(`${row.number} ${isolated(say(row.title, language))}`)}
      onPress={(event) => onOpen({ row, opener: event.currentTarget })}
    />
  )
}

export interface RowMenuProps {
  readonly live: Live
  readonly menu: OpenMenu | null
  readonly onClose: () => void
  /** Opens the agenda's editor at this row. */
  readonly onEdit: (row: string) => void
  readonly nextRef: RefObject<HTMLButtonElement | null>
}

const STARTS: readonly RowOffer[] = ['start', 'startAgain', 'startSlot']

/** One menu for all rows, in the browser's top layer: a press elsewhere and Esc close it. */
export function RowMenu({ live, menu, onClose, onEdit, nextRef }: RowMenuProps) {
  if (menu === null) return null
  // Another row is another menu.
  return <OpenedMenu key={menu.row.id} live={live} menu={menu} onClose={onClose} onEdit={onEdit} nextRef={nextRef} />
}

function OpenedMenu({ live, menu, onClose, onEdit, nextRef }: RowMenuProps & { readonly menu: OpenMenu }) {
  const words = useModeratorWords()
  const doubtWords = useQueueWords().doubts
  const { language } = useLanguage()
  const control = useControls().rows
  const noConnection = useNoConnection()
  const { row, opener } = menu
  const doubts = useDoubtsAt(row.segment ?? row.id)
  const press = (offer: RowOffer) => {
    nextRef.current?.focus({ preventScroll: true })
    if (offer === 'edit') onEdit(row.segment ?? row.id)
    else if (offer === 'skip' || offer === 'restore') {
      if (row.segment !== null)
        void control.press({ type: offer === 'skip' ? 'SkipSegment' : 'RestoreSegment', segment: row.segment })
    } else void control.press(startCommand(live, row.segment ?? row.id, inSpiteOf(doubts)))
  }
  const items = rowOffers(row, live.status).map((offer) => ({
    says: words.rows[offer],
    note: STARTS.includes(offer) && doubts !== null ? sayDoubt(doubtWords, doubts) : null,
    off: noConnection !== null,
    onPress: () => press(offer),
  }))
  return (
    <Menu
      label={words.rows.menu(`${row.number} ${isolated(say(row.title, language))}`)}
      opener={opener}
      items={items}
      remark={noConnection}
      onClose={onClose}
    />
  )
}
