/** What a key asks for. */
export type Shortcut =
  | 'next'
  | 'choose-next'
  | 'choose-previous'
  | 'start-chosen'
  | 'forget'
  | 'hold'
  | 'wrap-up'
  | 'more-time'
  | 'less-time'
  | 'end-turn'
  | 'see-signal'
  | 'undo'
  | 'show-keys'

/**
 * Who has the keyboard. `press`: a button or link, which wants Space and Enter. `mover`: tabs and the like, which want
 * the arrows too. `everything`: a text field, a menu, an open dialog.
 */
export type KeyFocus = 'page' | 'next' | 'press' | 'mover' | 'everything'

export interface KeyPress {
  readonly key: string
  readonly repeat: boolean
  /** Ctrl, Alt or ⌘: a shortcut of the browser's. AltGr is how some layouts write signs, and is no such thing. */
  readonly modified: boolean
}

export interface KeyContext {
  /** Switched off by the person. */
  readonly enabled: boolean
  readonly focus: KeyFocus
  readonly live: boolean
  /** A segment is chosen in the run of show. */
  readonly chosen: boolean
}

/** By the sign that is written, so that it holds on every layout: + and ? are elsewhere on a French keyboard. */
export function shortcutOf(press: KeyPress, context: KeyContext): Shortcut | null {
  if (!context.enabled || press.modified || context.focus === 'everything') return null
  const shortcut = shortcutOn(press.key)
  if (shortcut === null) return null
  if (press.repeat && shortcut !== 'choose-next' && shortcut !== 'choose-previous') return null
  switch (shortcut) {
    case 'show-keys':
    case 'see-signal':
    case 'undo':
      return shortcut
    case 'forget':
      return context.chosen ? shortcut : null
    case 'next':
      // On Next itself the browser presses it.
      return context.live && context.focus === 'page' ? shortcut : null
    case 'start-chosen':
      return context.live && context.chosen && context.focus !== 'press' && context.focus !== 'mover' ? shortcut : null
    case 'choose-next':
    case 'choose-previous':
      return context.live && context.focus !== 'mover' ? shortcut : null
    case 'hold':
    case 'wrap-up':
    case 'more-time':
    case 'less-time':
    case 'end-turn':
      return context.live ? shortcut : null
  }
}

function shortcutOn(key: string): Shortcut | null {
  switch (key) {
    case ' ':
      return 'next'
    case 'ArrowRight':
      return 'choose-next'
    case 'ArrowLeft':
      return 'choose-previous'
    case 'Enter':
      return 'start-chosen'
    case 'Escape':
      return 'forget'
    case 'h':
    case 'H':
      return 'hold'
    case 'w':
    case 'W':
      return 'wrap-up'
    case '+':
    case '=':
      return 'more-time'
    case '-':
    case '−':
      return 'less-time'
    case 'e':
    case 'E':
      return 'end-turn'
    case 's':
    case 'S':
      return 'see-signal'
    case 'u':
    case 'U':
      return 'undo'
    case '?':
      return 'show-keys'
    default:
      return null
  }
}
