import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import { stored } from '../stored.ts'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const kept = stored('device', 'rostrum.theme')

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
  kept.keep(theme)
}

/** A browser that keeps nothing follows the device. */
function remembered(): Theme {
  const theme = kept.read()
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
