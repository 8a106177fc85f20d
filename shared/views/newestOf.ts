import type { Instant } from '../domain/time.ts'

/** So many of a list, by since when each is as it is, in the list's own order. */
export function newestOf<T extends { readonly since: Instant }>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const newest = new Set([...list].sort((a, b) => a.since - b.since).slice(-most))
  return list.filter((each) => newest.has(each))
}
