import { arrowMove } from '../arrowMove.ts'

/** Where the focus of a menu goes with a key: an arrow's, or a letter's; `null` when the key is not the menu's. */
export function menuMove(key: string, at: number, items: readonly string[]): number | null {
  return arrowMove('down', key, at, items.length) ?? (key.length === 1 ? typed(key, at, items) : null)
}

/** The next item that begins with the letter. */
function typed(letter: string, at: number, items: readonly string[]): number | null {
  const begins = (item: string) => item.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())
  const order = items.map((_, step) => (at + 1 + step) % items.length)
  return order.find((index) => begins(items[index] ?? '')) ?? null
}
