import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { useUnreachable } from '../../connection/ShowConnection.tsx'
import type { RunRow } from '../../live/room/rows.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useLanguage } from '../../words/language.ts'
import { useActs } from './acts.ts'
import { startCommand } from './commands.ts'
import { menuMove } from './menuMove.ts'
import css from './RowMenu.module.css'
import { inSpiteOf } from './readyCheck.ts'
import { type RowOffer, rowOffers } from './rowOffers.ts'
import { sayDoubt } from './sayDoubt.ts'
import { useDoubtsAt } from './useReadyCheck.ts'
import { useModeratorWords } from './words.ts'

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
    <button
      type="button"
      className={css['trigger']}
      aria-haspopup="menu"
      aria-label={words.menu(`${row.number} ${isolated(say(row.title, language))}`)}
      onClick={(event) => onOpen({ row, opener: event.currentTarget })}
    >
      <Icon name="more" size={16} />
    </button>
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
  const { language } = useLanguage()
  const act = useActs().rows
  const lost = useUnreachable()
  const popup = useRef<HTMLDivElement>(null)
  const { row, opener } = menu
  const offers = rowOffers(row, live.status)
  const doubts = useDoubtsAt(row.segment ?? row.id)
  const title = words.rows.menu(`${row.number} ${isolated(say(row.title, language))}`)

  useEffect(() => {
    const { current } = popup
    if (current === null) return
    current.showPopover()
    place(current, opener)
    itemsOf(current)[0]?.focus()
    opener.setAttribute('aria-expanded', 'true')
    return () => opener.removeAttribute('aria-expanded')
  }, [opener])

  const press = (offer: RowOffer) => {
    if (lost) return
    popup.current?.hidePopover()
    nextRef.current?.focus({ preventScroll: true })
    if (offer === 'edit') onEdit(row.segment ?? row.id)
    else if (offer === 'skip' || offer === 'restore') {
      if (row.segment !== null)
        act.press({ type: offer === 'skip' ? 'SkipSegment' : 'RestoreSegment', segment: row.segment })
    } else act.press(startCommand(live, row.segment ?? row.id, inSpiteOf(doubts)))
  }
  const move = (event: KeyboardEvent) => {
    const items = itemsOf(popup.current)
    const at = items.findIndex((item) => item.matches(':focus'))
    const to = menuMove(
      event.key,
      at,
      items.map((item) => item.textContent ?? ''),
    )
    if (event.key === 'Tab') popup.current?.hidePopover()
    if (event.key === 'Tab' || event.key === 'Escape') opener.focus()
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  return (
    <div
      ref={popup}
      popover="auto"
      role="menu"
      aria-label={title}
      className={css['popup']}
      onKeyDown={move}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {offers.map((offer) => (
        <button
          key={offer}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={css['item']}
          aria-disabled={lost || undefined}
          onClick={() => press(offer)}
        >
          {words.rows[offer]}
          {STARTS.includes(offer) && doubts !== null ? <small>{sayDoubt(words.rows.unready, doubts)}</small> : null}
        </button>
      ))}
      {lost ? <p className={css['lost']}>{words.noConnection}</p> : null}
    </div>
  )
}

/** Under its button, or over it where there is no room below; through CSSOM, because of the page's policy. */
function place(popup: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect()
  const below = at.bottom + 2 + popup.offsetHeight < window.innerHeight
  popup.style.left = `${Math.max(8, at.right - popup.offsetWidth)}px`
  popup.style.top = `${below ? at.bottom + 2 : at.top - 2 - popup.offsetHeight}px`
}

function itemsOf(popup: HTMLElement | null): readonly HTMLElement[] {
  return [...(popup?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}
