import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const REMEMBERED = 'rostrum.theme'

const chosen = createStore<Theme>(() => remembered())

export interface ThemeChoice {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

/** The reader's choice of light or dark, kept on this device. */
export function useTheme(): ThemeChoice {
  const theme = useSyncExternalStore(chosen.subscribe, chosen.getState)
  return { theme, choose }
}

/** Keeps `<html data-theme>` true: a view's own theme goes before the reader's. */
export function usePageTheme(own: 'booth' | null = null): void {
  const { theme } = useTheme()
  const shown = own ?? (theme === 'system' ? null : theme)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (shown === null) delete dataset['theme']
    else dataset['theme'] = shown
  }, [shown])
}

function choose(theme: Theme): void {
  chosen.setState(theme, true)
  try {
    localStorage.setItem(REMEMBERED, theme)
  } catch {
    // A browser that keeps nothing follows the device next time.
  }
}

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(REMEMBERED)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}
