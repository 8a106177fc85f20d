import type { Fault, JsonPart } from './faults.ts'

export interface JsonFault {
  /** Both from 1, as editors count. */
  readonly line: number
  readonly column: number
  readonly fault: Fault
}

/** Nothing that is written by hand nests deeper. */
const DEPTH = 60
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON's strings hold none, and that is what is looked for
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

interface Found {
  readonly at: number
  readonly fault: Fault
}

/**
 * Where a text stops being JSON, and why: engines word and place this differently, or not at all. Also the first key
 * that is written twice in one object, of which `JSON.parse` would silently keep the last.
 */
export function findJsonFault(text: string): JsonFault | null {
  const found = scan(text)
  if (found === null) return null
  const before = text.slice(0, found.at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, fault: found.fault }
}

function scan(text: string): Found | null {
  let at = 0
  let found: Found | null = null

  const fail = (fault: Fault, where = at): false => {
    found ??= { at: where, fault }
    return false
  }
  const here = () => text[at]
  const space = () => {
    while (/[ \t\r\n]/.test(here() ?? '')) at += 1
  }
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const taken = pattern.exec(text)?.[0] ?? null
    if (taken !== null) at += taken.length
    return taken
  }
  const unexpected = (wanted: JsonPart): false => {
    const sign = here()
    if (sign === undefined) return fail({ code: 'json-ends', wanted })
    if (sign === '/' || sign === '#') return fail({ code: 'json-comment' })
    if (sign === "'" || sign === '“' || sign === '”') return fail({ code: 'json-quote', sign })
    return fail({ code: 'json-unexpected', sign: JSON.stringify(sign), wanted })
  }
  const string = (wanted: JsonPart): string | null => {
    if (here() !== '"') {
      unexpected(wanted)
      return null
    }
    const taken = take(STRING)
    if (taken === null) fail({ code: 'json-open-text' })
    return taken
  }
  /** The parts of an object or a list, between commas, up to its closing sign. */
  const parts = (close: '}' | ']', part: () => boolean): boolean => {
    at += 1
    space()
    if (here() === close) {
      at += 1
      return true
    }
    for (;;) {
      if (!part()) return false
      space()
      if (here() === close) {
        at += 1
        return true
      }
      if (here() !== ',') return unexpected(`comma-or-${close}`)
      const comma = at
      at += 1
      space()
      if (here() === close) return fail({ code: 'json-comma', before: close }, comma)
    }
  }
  const object = (depth: number): boolean => {
    const keys = new Set<string>()
    return parts('}', () => {
      const where = at
      const key = string('key')
      if (key === null) return false
      if (keys.has(key)) return fail({ code: 'json-key-twice', key }, where)
      keys.add(key)
      space()
      if (here() !== ':') return unexpected('colon')
      at += 1
      return value(depth)
    })
  }
  const value = (depth: number): boolean => {
    space()
    if (depth > DEPTH) return fail({ code: 'json-deep' })
    if (here() === '{') return object(depth + 1)
    if (here() === '[') return parts(']', () => value(depth + 1))
    if (here() === '"') return string('value') !== null
    return take(NUMBER) !== null || take(WORD) !== null || unexpected('value')
  }

  if (value(0)) {
    space()
    if (at < text.length) unexpected('end')
  }
  return found
}
