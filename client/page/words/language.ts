import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import { type Language, preferred, USUAL } from '../../../shared/words/languages.ts'
import { stored } from '../stored.ts'

const kept = stored('device', 'rostrum.language')

const chosen = createStore<Language>(() => preferred([kept.read() ?? '']) ?? preferred(languagesOfBrowser()) ?? USUAL)

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

/** Keeps `<html lang>` true, from the first picture on. */
export function followLanguage(): void {
  const follow = () => {
    document.documentElement.lang = chosen.getState()
  }
  follow()
  chosen.subscribe(follow)
}

/** The words come first, so that the screen never blanks; without a connection it stays in its language. */
function chooseLanguage(language: Language): void {
  const arrive = [...inUse].map((load) => load(language))
  Promise.all(arrive).then(
    () => {
      chosen.setState(language, true)
      kept.keep(language)
    },
    () => undefined,
  )
}

function languagesOfBrowser(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}
