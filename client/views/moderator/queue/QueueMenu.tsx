import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { shortName } from '../../../live/room/people.ts'
import type { QueueRow } from '../../../live/room/request/queueRows.ts'
import { useNoConnection } from '../../../live/room/request/useNoConnection.ts'
import type { Room } from '../../../live/room/useRoom.ts'
import { Icon } from '../../../ui/Icons.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useActs } from '../acts.ts'
import { giveCommand } from '../commands.ts'
import { menuMove } from '../menuMove.ts'
import css from '../RowMenu.module.css'
import { inSpiteOf } from '../readyCheck.ts'
import { sayDoubt } from '../sayDoubt.ts'
import { useDoubts } from '../useReadyCheck.ts'
import { breaksIn, callOff, interruptOff, offOf } from './offers.ts'
import own from './Queue.module.css'

export interface QueueMenuProps {
  readonly room: Pick<Room, 'live'>
  readonly row: QueueRow
  /** Giving and calling have their own presses in the row. */
  readonly spread: boolean
  readonly onEdit: () => void
  readonly onLimit: () => void
}

interface Item {
  readonly says: string
  /** Said below it: why not now, or what speaks against it. */
  readonly note: string | null
  readonly off: boolean
  readonly act: () => void
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
        className={own['more']}
        aria-haspopup="menu"
        aria-expanded={open}
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
  const { row, opener, onClose } = props
  const popup = useRef<HTMLDivElement>(null)
  const items = useItems(props)
  useEffect(() => {
    const { current } = popup
    if (current === null || opener === null) return
    current.showPopover()
    place(current, opener)
    itemsOf(current)[0]?.focus()
  }, [opener])
  const choose = (item: Item) => {
    if (item.off) return
    popup.current?.hidePopover()
    opener?.focus({ preventScroll: true })
    item.act()
  }
  const move = (event: KeyboardEvent) => {
    // The row's own keys are not the menu's.
    event.stopPropagation()
    const all = itemsOf(popup.current)
    const to = menuMove(
      event.key,
      all.findIndex((item) => item.matches(':focus')),
      all.map((item) => item.textContent ?? ''),
    )
    if (event.key === 'Tab') popup.current?.hidePopover()
    if (event.key === 'Tab' || event.key === 'Escape') opener?.focus()
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  return (
    <div
      ref={popup}
      popover="auto"
      role="menu"
      aria-label={words.menu.of(row.name)}
      className={`${css['popup']} ${own['popup']}`}
      onKeyDown={move}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {items.map((item) => (
        <button
          key={item.says}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={`${css['item']} ${own['item']}`}
          aria-disabled={item.off || undefined}
          onClick={() => choose(item)}
        >
          {item.says}
          {item.note === null ? null : <small>{item.note}</small>}
        </button>
      ))}
    </div>
  )
}

function useItems({ room, row, spread, onEdit, onLimit }: QueueMenuProps): readonly Item[] {
  const words = useQueueWords()
  const act = useActs().queue
  const noConnection = useNoConnection()
  const { live } = room
  const { request, name } = row
  const person = request.asker.is === 'person' ? request.asker.person : null
  const doubts = useDoubts({ person, language: request.language })
  const whom = shortName(name)
  const breaks = breaksIn(live, request)
  const item = (says: string, off: string | null, run: () => void, note: string | null = null): Item => ({
    says,
    note: noConnection ?? off ?? note,
    off: (noConnection ?? off) !== null,
    act: run,
  })
  const give = (interrupt: boolean) => () => act.press(giveCommand(live, request.id, interrupt, inSpiteOf(doubts)))
  const reason = (off: ReturnType<typeof offOf>) => (off === null ? null : words.off[off])
  const warning = doubts === null ? null : sayDoubt(words.unready, doubts)
  const giving = doubts === null ? (breaks ? words.giveBreaking(whom) : words.give(whom)) : words.giveAllTheSame(whom)
  return [
    ...(spread
      ? []
      : [
          item(giving, reason(offOf(live, request, breaks)), give(false), warning),
          item(words.callOf(whom), reason(callOff(live, request)), () =>
            act.press({ type: 'CallRequest', request: request.id }),
          ),
        ]),
    ...(request.kind === 'point-of-order'
      ? []
      : [item(words.menu.interrupt, reason(interruptOff(live, request)), give(true), warning)]),
    item(words.menu.edit, null, onEdit),
    item(words.menu.limit, null, onLimit),
    item(words.menu.absent, null, () => act.press({ type: 'MarkAbsent', request: request.id })),
    item(words.menu.remove, null, () => act.press({ type: 'RemoveRequest', request: request.id })),
  ]
}

/** Under its button, or over it where there is no room below; through CSSOM, because of the page's policy. */
function place(popup: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect()
  const below = at.bottom + 2 + popup.offsetHeight < window.innerHeight
  popup.style.left = `${Math.max(8, at.right - popup.offsetWidth)}px`
  popup.style.top = `${below ? at.bottom + 2 : Math.max(8, at.top - 2 - popup.offsetHeight)}px`
}

function itemsOf(popup: HTMLElement | null): readonly HTMLElement[] {
  return [...(popup?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}
