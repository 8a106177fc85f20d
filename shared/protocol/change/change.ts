/**
 * What makes one picture of the show out of the one before it. An empty list takes a key out, a list of one puts that
 * value in its place, and an object goes on inside what is there. Inside a list, `-` names the places that go, in the old
 * list, `+` what comes and where it then stands, and a place's own number, in the new list, goes on inside.
 */
export type Patch = readonly [] | readonly [unknown] | Inside

export interface Inside {
  readonly [key: string]: Patch | readonly number[] | readonly Placed[]
}

export type Placed = readonly [place: number, value: unknown]

/** @throws where it does not fit: then this is not the picture that it was made for. */
export function applyChange(base: unknown, change: Patch): unknown {
  if (isWhole(change)) return change[0]
  if (Array.isArray(base)) return changeList(base, change)
  if (typeof base !== 'object' || base === null) throw misfit()
  const changed = new Map<string, unknown>(Object.entries(base))
  for (const [key, inside] of Object.entries(change) as [string, Patch][]) {
    if (isWhole(inside) && inside.length === 0) {
      if (!changed.delete(key)) throw misfit()
    } else changed.set(key, isWhole(inside) ? inside[0] : applyChange(changed.get(key), inside))
  }
  return Object.fromEntries(changed)
}

function changeList(base: readonly unknown[], change: Inside): readonly unknown[] {
  const { '-': gone = [], '+': come = [], ...inside } = change
  const left = new Set(gone as readonly number[])
  const list = base.filter((_, place) => !left.delete(place))
  if (left.size > 0) throw misfit()
  for (const [place, value] of come as readonly Placed[]) {
    if (place > list.length) throw misfit()
    list.splice(place, 0, value)
  }
  for (const [key, each] of Object.entries(inside) as [string, Patch][]) {
    const place = Number(key)
    if (!(place < list.length)) throw misfit()
    list[place] = applyChange(list[place], each)
  }
  return list
}

function isWhole(change: Patch | readonly number[] | readonly Placed[]): change is readonly [] | readonly [unknown] {
  return Array.isArray(change)
}

function misfit(): Error {
  return new Error('the change does not fit')
}
