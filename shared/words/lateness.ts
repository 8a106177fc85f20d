import type { Duration } from '../domain/time.ts'

/** Lateness as it is said: a word, and whole minutes rounded down. */
export type Lateness = { readonly is: 'on-time' } | { readonly is: 'behind' | 'ahead'; readonly minutes: number }

/** Rounded down to whole minutes either way: 1:59 late is 1 min behind, 0:59 early is on time. */
export function lateness(behind: Duration): Lateness {
  const minutes = Math.floor(Math.abs(behind) / 60_000)
  if (minutes === 0) return { is: 'on-time' }
  return { is: behind > 0 ? 'behind' : 'ahead', minutes }
}
