import { type RefObject, useEffect, useRef, useState } from 'react'
import { stored } from '../../../page/stored.ts'
import { type KeyFocus, type Shortcut, shortcutOf } from './keyMap.ts'

const kept = stored('device', 'rostrum.keys')

export interface KeysSetting {
  readonly enabled: boolean
  readonly enable: (enabled: boolean) => void
}

/** Whether the shortcuts are on, remembered on this device. */
export function useKeysSetting(): KeysSetting {
  const [enabled, setEnabled] = useState(() => kept.read() !== 'off')
  return {
    enabled,
    enable(on) {
      setEnabled(on)
      kept.keep(on ? 'on' : 'off')
    },
  }
}

export interface KeysContext {
  readonly enabled: boolean
  readonly live: boolean
  readonly chosen: boolean
  readonly nextRef: RefObject<HTMLButtonElement | null>
  readonly onKey: (shortcut: Shortcut) => void
}

export function useKeys(context: KeysContext): void {
  const now = useRef(context)
  useEffect(() => {
    now.current = context
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { enabled, live, chosen, nextRef, onKey } = now.current
      const altGr = event.getModifierState('AltGraph')
      const modified = !altGr && (event.ctrlKey || event.altKey || event.metaKey)
      const focus = focusOf(document.activeElement, nextRef.current)
      const shortcut = shortcutOf({ key: event.key, repeat: event.repeat, modified }, { enabled, focus, live, chosen })
      if (shortcut === null || event.defaultPrevented) return
      event.preventDefault()
      onKey(shortcut)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** What has the keyboard, as the page stands. */
function focusOf(active: Element | null, next: Element | null): KeyFocus {
  if (document.querySelector('dialog[open], [role="menu"]') !== null) return 'everything'
  if (active === null || active === document.body) return 'page'
  if (active === next) return 'next'
  if (active.matches('input, textarea, select, [contenteditable]:not([contenteditable="false"])')) return 'everything'
  if (active.matches('[role="tab"], [role="radio"], [role="slider"]')) return 'mover'
  return active.matches('button, a, summary, [tabindex]') ? 'press' : 'page'
}
