import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'

/** Languages of the interface; an agenda may have others on its floor. */
export type Language = 'en' | 'fr'

export const LANGUAGES: readonly Language[] = ['en', 'fr']

/** Each in its own language: whoever cannot read this page must find theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

const REMEMBERED = 'rostrum.language'

const chosen = createStore<Language>(() => remembered() ?? preferred(languagesOfBrowser()) ?? 'en')

/** Sets of words that this page has in use: a language is shown only when all of them have arrived in it. */
const inUse = new Set<(language: Language) => Promise<unknown>>()

export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

export function useLanguage(): LanguageChoice {
  const language = useSyncExternalStore(chosen.subscribe, chosen.getState)
  return { language, choose: chooseLanguage }
}

export function currentLanguage(): Language {
  return chosen.getState()
}

export function keepReady(load: (language: Language) => Promise<unknown>): void {
  inUse.add(load)
}

/** The first of a browser's languages that the interface has. */
export function preferred(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found !== undefined) return found
  }
  return null
}

/** Keeps `<html lang>` true, from the first picture on. */
export function followLanguage(): void {
  const follow = () => {
    document.documentElement.lang = chosen.getState()
  }
  follow()
  chosen.subscribe(follow)
}

/** The words come first, so that the screen never blanks; without a link it stays in its language. */
function chooseLanguage(language: Language): void {
  const arrive = [...inUse].map((load) => load(language))
  Promise.all(arrive).then(
    () => {
      chosen.setState(language, true)
      remember(language)
    },
    () => undefined,
  )
}

function remembered(): Language | null {
  try {
    return preferred([localStorage.getItem(REMEMBERED) ?? ''])
  } catch {
    return null
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function languagesOfBrowser(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}
