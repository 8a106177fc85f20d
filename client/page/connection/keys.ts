import { tabStorage } from '../stored.ts'
/** The parts of a browser that a key passes through. */
export interface KeyPlaces {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: {
    readonly state: unknown
    readonly replaceState: (data: unknown, unused: string, url: string) => void
  }
  /** `null` where the browser refuses it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
}

/** The key that a page was opened with, on trial until the server has said what it is worth. */
export interface HeldKey {
  /** `null` without one. */
  readonly key: string | null
  /** The server took it: it is the tab's from now on. */
  readonly accepted: () => void
  /** The server refused it: whatever the tab had before opens the page when it is loaded again. */
  readonly refused: () => void
  /** The tab came to another entry of its history, by a link opened over the page or by Back: its keys come along. */
  readonly carry: () => void
}

/**
 * The key of a page: from `#key=…` it moves into the tab's own storage, out of the address bar, where a shared screen
 * would show it. The record opens with the key of the view it was reached from.
 */
export function holdKey(show: string, view: string, places: KeyPlaces): HeldKey {
  const tab = tabOf(places)
  const [kept, onTrial] = [nameOf(show, view), `${nameOf(show, view)}.new`]
  const given = keyInHash(places.location.hash)
  if (given !== null) {
    tab.leaveAddress()
    tab.set(onTrial, given)
  }
  const key = tab.get(onTrial) ?? tab.get(kept) ?? (view === 'record' ? keptElsewhere(tab, show) : null)
  return {
    key: given ?? key,
    accepted() {
      const taken = tab.get(onTrial)
      if (taken === null) return
      tab.set(kept, taken)
      tab.set(onTrial, null)
    },
    refused() {
      // Where there is no other one, it may be right tomorrow: a server that was restored, or started with another folder.
      if (tab.get(kept) !== null) tab.set(onTrial, null)
    },
    carry: tab.carry,
  }
}

/** A link opened over the page it belongs on loads nothing: it is a new entry of the tab's history, without a state. */
export function followTab({ carry }: HeldKey): () => void {
  window.addEventListener('popstate', carry)
  return () => window.removeEventListener('popstate', carry)
}

export function browserPlaces(): KeyPlaces {
  return { location: window.location, history: window.history, storage: tabStorage() }
}

/** Where a tab keeps its keys over a reload. */
interface Tab {
  readonly get: (name: string) => string | null
  readonly set: (name: string, key: string | null) => void
  readonly leaveAddress: () => void
  readonly carry: () => void
}

function tabOf({ location, history, storage }: KeyPlaces): Tab {
  const address = location.pathname + location.search
  if (storage !== null && keeps(storage)) {
    return {
      get: (name) => storage.getItem(name),
      set: (name, key) => (key === null ? storage.removeItem(name) : storage.setItem(name, key)),
      leaveAddress: () => history.replaceState(null, '', address),
      carry: () => undefined,
    }
  }
  // Storage refused: the entry of the tab's own history outlives a reload too, and no screen shows it.
  let keys = keysIn(history.state)
  return {
    get: (name) => keys[name] ?? null,
    set(name, key) {
      const { [name]: _, ...others } = keys
      keys = key === null ? others : { ...others, [name]: key }
      history.replaceState({ keys }, '', address)
    },
    leaveAddress: () => history.replaceState({ keys }, '', address),
    carry: () => history.replaceState({ keys }, '', address + location.hash),
  }
}

/** A browser may give a storage that throws, or that forgets. */
function keeps(storage: NonNullable<KeyPlaces['storage']>): boolean {
  const trial = 'rostrum.trial'
  try {
    storage.setItem(trial, 'yes')
    const kept = storage.getItem(trial) === 'yes'
    storage.removeItem(trial)
    return kept
  } catch {
    return false
  }
}

function keysIn(state: unknown): Readonly<Record<string, string>> {
  const keys: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'keys') : null
  if (typeof keys !== 'object' || keys === null) return {}
  return Object.fromEntries(
    Object.entries(keys).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function keyInHash(hash: string): string | null {
  return /^#(?:.*&)?key=([A-Za-z0-9]+)/.exec(hash)?.[1] ?? null
}

function nameOf(show: string, view: string): string {
  return `rostrum.key.${show}.${view}`
}

function keptElsewhere(tab: Tab, show: string): string | null {
  return tab.get(nameOf(show, 'moderator')) ?? tab.get(nameOf(show, 'crew')) ?? tab.get(nameOf('', 'home'))
}
