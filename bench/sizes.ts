import type { History } from '../shared/domain/history/history.ts'
import { grownShow, type Size } from '../testing/show/pressKinds.ts'

/** In which a show grows, and how far: smallest first. */
export type Growth = { readonly of: keyof Size; readonly sizes: readonly number[] }

const SMALL: Size = { turns: 10, segments: 10, waiting: 1 }

/** Small but for this. */
export function grownTo({ of }: Growth, size: number): Size {
  return { ...SMALL, [of]: size }
}

/** Each is made once, for all that is measured on it. */
export function createShows(): (size: Size) => History {
  const made = new Map<string, History>()
  return (size) => {
    const name = JSON.stringify(size)
    const history = made.get(name) ?? grownShow(size).history()
    made.set(name, history)
    return history
  }
}
