/** The parts of a browser that a key passes through. */
export interface KeyPlaces {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: { readonly replaceState: (data: unknown, unused: string, url: string) => void }
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null
}

/**
 * The key of a page: from `#key=…` it moves into the tab's own storage, out of the address bar, where a shared screen
 * would show it. `null` without one. The record opens with the key of the view it was reached from.
 */
export function takeKey(show: string, view: string, places: KeyPlaces): string | null {
  const { location, history, storage } = places
  const key = keyInHash(location.hash)
  if (key === null) return kept(storage, show, view) ?? (view === 'record' ? keptElsewhere(storage, show) : null)
  keep(storage, show, view, key)
  history.replaceState(null, '', location.pathname + location.search)
  return key
}

export function browserPlaces(): KeyPlaces {
  return { location: window.location, history: window.history, storage: tabStorage() }
}

function keyInHash(hash: string): string | null {
  return /^#(?:.*&)?key=([A-Za-z0-9]+)/.exec(hash)?.[1] ?? null
}

function nameOf(show: string, view: string): string {
  return `rostrum.key.${show}.${view}`
}

function keptElsewhere(storage: KeyPlaces['storage'], show: string): string | null {
  return kept(storage, show, 'moderator') ?? kept(storage, show, 'crew') ?? kept(storage, '', 'home')
}

function kept(storage: KeyPlaces['storage'], show: string, view: string): string | null {
  try {
    return storage?.getItem(nameOf(show, view)) ?? null
  } catch {
    return null
  }
}

function keep(storage: KeyPlaces['storage'], show: string, view: string, key: string): void {
  try {
    storage?.setItem(nameOf(show, view), key)
  } catch {
    // The page works until it is reloaded; then it asks for its link.
  }
}

function tabStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}
