import { type KeyboardEvent, useEffect, useRef } from 'react'
import css from './Menu.module.css'
import { menuMove } from './menuMove.ts'

export interface MenuItem {
  readonly says: string
  /** Said below it: why not now, or what speaks against it. */
  readonly note: string | null
  readonly off: boolean
  readonly onPress: () => void
}

export interface MenuProps {
  readonly label: string
  /** It opens under this, or over it where there is no room below; the focus comes back to it. */
  readonly opener: HTMLElement | null
  readonly items: readonly MenuItem[]
  /** Under the items, where none of them can be chosen. */
  readonly remark: string | null
  readonly onClose: () => void
}

/** In the browser's top layer: a press elsewhere and Esc close it. */
export function Menu({ label, opener, items, remark, onClose }: MenuProps) {
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = popup
    if (current === null || opener === null) return
    current.showPopover()
    place(current, opener)
    itemsOf(current)[0]?.focus()
    opener.setAttribute('aria-expanded', 'true')
    return () => opener.removeAttribute('aria-expanded')
  }, [opener])
  const choose = (item: MenuItem) => {
    if (item.off) return
    popup.current?.hidePopover()
    opener?.focus({ preventScroll: true })
    item.onPress()
  }
  const move = (event: KeyboardEvent) => {
    // The keys of what lies under a menu are not the menu's.
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
      aria-label={label}
      className={css['popup']}
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
          className={css['item']}
          aria-disabled={item.off || undefined}
          onClick={() => choose(item)}
        >
          {item.says}
          {item.note === null ? null : <small>{item.note}</small>}
        </button>
      ))}
      {remark === null ? null : <p className={css['remark']}>{remark}</p>}
    </div>
  )
}

/** Through CSSOM, because of the page's policy. */
function place(popup: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect()
  const below = at.bottom + 2 + popup.offsetHeight < window.innerHeight
  popup.style.left = `${Math.max(8, at.right - popup.offsetWidth)}px`
  popup.style.top = `${below ? at.bottom + 2 : Math.max(8, at.top - 2 - popup.offsetHeight)}px`
}

function itemsOf(popup: HTMLElement | null): readonly HTMLElement[] {
  return [...(popup?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}
