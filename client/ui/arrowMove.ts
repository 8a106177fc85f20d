const KEYS = {
  down: { next: 'ArrowDown', back: 'ArrowUp' },
  across: { next: 'ArrowRight', back: 'ArrowLeft' },
} as const

/**
 * Where the focus of a list that runs down or across goes with a key, round its ends, as the ARIA practices have it;
 * `null` when the key is not the list's.
 */
export function arrowMove(runs: keyof typeof KEYS, key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case KEYS[runs].next:
      return (at + 1) % count
    case KEYS[runs].back:
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
