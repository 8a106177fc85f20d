import { sizeOf } from '../protocol/sizeOf.ts'

/** As many as fit, from the first on; an entry that does not fit ends them. */
function within<T>(entries: readonly T[], bytes: number): readonly T[] {
  let left = bytes
  const over = entries.findIndex((entry) => {
    left -= sizeOf(entry) + 1
    return left < 0
  })
  return over < 0 ? entries : entries.slice(0, over)
}

/** The newest that fit, oldest first. */
export function newestWithin<T>(entries: readonly T[], bytes: number): readonly T[] {
  return within(entries.toReversed(), bytes).toReversed()
}

const LONG_TEXT = 80
const LANGUAGES = 4

/** The same with long texts cut, and texts in many languages left to the first few: what an undo line or a notice has room for. */
export function inBrief<T>(value: T): T {
  return brief(value) as T
}

function brief(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length <= LONG_TEXT ? value : `${[...value].slice(0, LONG_TEXT - 1).join('')}…`
  }
  if (Array.isArray(value)) return value.map(brief)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const kept = entries.every(isOfLanguage) ? entries.slice(0, LANGUAGES) : entries
  return Object.fromEntries(kept.map(([key, each]) => [key, brief(each)]))
}

function isOfLanguage([key, value]: readonly [string, unknown]): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-|$)/.test(key)
}
