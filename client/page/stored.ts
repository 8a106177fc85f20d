/** `tab`: until the tab is closed. `device`: for good. */
export type Keeper = 'tab' | 'device'

/** A text that this browser keeps under a name; where it keeps nothing it is as if none had been kept. */
export interface Stored {
  readonly read: () => string | null
  /** Whether it was kept. */
  readonly keep: (text: string) => boolean
  readonly forget: () => void
}

export function stored(keeper: Keeper, name: string): Stored {
  return {
    read: () => tried(keeper, (storage) => storage.getItem(name), null),
    keep: (text) =>
      tried(
        keeper,
        (storage) => {
          storage.setItem(name, text)
          return true
        },
        false,
      ),
    forget: () => tried(keeper, (storage) => storage.removeItem(name), undefined),
  }
}

/** A browser may refuse the storage as such, or each use of it. */
function tried<T>(keeper: Keeper, use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(keeper === 'tab' ? window.sessionStorage : window.localStorage)
  } catch {
    return otherwise
  }
}

/** The tab's own; `null` where the browser refuses it. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}
