/** The same list where nothing in it changes: whoever looks for what is new finds none. */
export function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const place = list.findIndex((item) => change(item) !== item)
  return place < 0 ? list : [...list.slice(0, place), ...list.slice(place).map(change)]
}
