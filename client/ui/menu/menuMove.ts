/** Where the focus of a menu goes with a key, as the ARIA practices have it; `null` when the key is not the menu's. */
export function menuMove(key: string, at: number, items: readonly string[]): number | null {
  const count = items.length
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return key.length === 1 ? typed(key, at, items) : null
  }
}

/** The next item that begins with the letter. */
function typed(letter: string, at: number, items: readonly string[]): number | null {
  const begins = (item: string) => item.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())
  const order = items.map((_, step) => (at + 1 + step) % items.length)
  return order.find((index) => begins(items[index] ?? '')) ?? null
}
