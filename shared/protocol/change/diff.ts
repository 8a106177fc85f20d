import type { Inside, Patch, Placed } from './change.ts'
import { alike, type Stay, stillIn } from './still.ts'

type Fields = Readonly<Record<string, unknown>>

/** What `applyChange` makes `after` of, to the byte of its JSON; `null` where both say the same. What is the same object is not looked into. */
export function diff(before: unknown, after: unknown): Patch | null {
  if (Object.is(before, after)) return null
  if (Array.isArray(before) && Array.isArray(after)) return listDiff(before, after)
  if (isFields(before) && isFields(after)) return fieldsDiff(before, after)
  return [after]
}

function fieldsDiff(before: Fields, after: Fields): Patch | null {
  const [old, now] = [keysOf(before), keysOf(after)]
  const kept = old.filter((key) => has(after, key))
  const added = now.filter((key) => !has(before, key))
  // What is added comes last: where it stands elsewhere, the whole says so more simply.
  if ([...kept, ...added].some((key, place) => key !== now[place])) return [after]
  const change: Record<string, Patch> = {}
  for (const key of old) if (!has(after, key)) change[key] = []
  for (const key of kept) {
    const inside = diff(before[key], after[key])
    if (inside !== null) change[key] = inside
  }
  for (const key of added) change[key] = [after[key]]
  return shorter(change, after)
}

/** Entries with ids of their own are followed by them; others by their place. */
function listDiff(before: readonly unknown[], after: readonly unknown[]): Patch | null {
  const head = alike(before, after, 0, Object.is)
  const tail = alike(before.toReversed(), after.toReversed(), head, Object.is)
  const stays = staying(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const kept = new Set(stays.map(([was]) => was))
  const from = new Map(stays.map(([was, is]) => [is, was]))
  const change: Record<string, Inside[string]> = {}
  const gone: number[] = []
  for (let place = head; place < before.length - tail; place += 1) if (!kept.has(place - head)) gone.push(place)
  const come: Placed[] = []
  for (let place = head; place < after.length - tail; place += 1) {
    if (!from.has(place - head)) come.push([place, after[place]])
  }
  if (gone.length > 0) change['-'] = gone
  if (come.length > 0) change['+'] = come
  for (const [was, is] of stays) {
    const inside = diff(before[was + head], after[is + head])
    if (inside !== null) change[is + head] = inside
  }
  return shorter(change, after)
}

function staying(before: readonly unknown[], after: readonly unknown[]): readonly Stay[] {
  const [old, now] = [idsOf(before), idsOf(after)]
  return old !== null && now !== null ? stayingById(old, now) : stayingByPlace(before, after)
}

/** The most that can stand still while the others are taken out and put in anew. */
function stayingById(old: readonly string[], now: readonly string[]): readonly Stay[] {
  const places = new Map(old.map((id, place) => [id, place]))
  const both = now.flatMap((id, is): Stay[] => {
    const was = places.get(id)
    return was === undefined ? [] : [[was, is]]
  })
  return longestRising(both)
}

/**
 * What is the same stands still; between two that do, each is what stood there before, changed. So one that goes from the
 * middle of a list does not make all behind it new.
 */
function stayingByPlace(before: readonly unknown[], after: readonly unknown[]): readonly Stay[] {
  const anchors = stillIn(before.map(textOf), after.map(textOf))
  return [...anchors, [before.length, after.length] as const].flatMap((stay, index): readonly Stay[] => {
    const [was, is] = anchors[index - 1] ?? [-1, -1]
    const changed = Math.min(stay[0] - was, stay[1] - is) - 1
    const between = Array.from({ length: changed }, (_, n): Stay => [was + 1 + n, is + 1 + n])
    return index < anchors.length ? [...between, stay] : between
  })
}

const texts = new WeakMap<object, string>()

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const text = texts.get(value) ?? JSON.stringify(value)
  texts.set(value, text)
  return text
}

function longestRising(stays: readonly Stay[]): readonly Stay[] {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  stays.forEach(([was], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stays[ends[middle] ?? 0]?.[0] ?? 0) < was) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? undefined : ends[low - 1]
    ends[low] = index
  })
  const rising: Stay[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const stay = stays[at]
    if (stay) rising.push(stay)
  }
  return rising.reverse()
}

/** `null` where an entry has no id, or two have the same. */
function idsOf(list: readonly unknown[]): readonly string[] | null {
  const ids = list.map((each) => (isFields(each) && has(each, 'id') ? String(each['id']) : null))
  return ids.some((id) => id === null) || new Set(ids).size < ids.length ? null : (ids as readonly string[])
}

function shorter(change: Inside, after: unknown): Patch | null {
  const count = Object.keys(change).length
  if (count === 0) return null
  return count > 1 && isWithin([after], lengthOf(change, Number.POSITIVE_INFINITY) - 1) ? [after] : change
}

function isWithin(value: unknown, most: number): boolean {
  return lengthOf(value, most) <= most
}

/** Of its JSON; what is longer than `most` is not looked at to its end. */
function lengthOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return (JSON.stringify(value) ?? 'null').length
  let length = 2
  let parts = 0
  for (const [key, part] of Object.entries(value)) {
    if (length > most) return length
    if (part === undefined && !Array.isArray(value)) continue
    if (!Array.isArray(value)) length += JSON.stringify(key).length + 1
    length += lengthOf(part, most - length)
    parts += 1
  }
  return length + Math.max(0, parts - 1)
}

/** As JSON has them: a key without a value is none. */
function keysOf(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key] !== undefined)
}

function has(fields: Fields, key: string): boolean {
  return Object.hasOwn(fields, key) && fields[key] !== undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
