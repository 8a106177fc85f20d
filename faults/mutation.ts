import type { Random } from '../testing/random.ts'

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 53,
  -(2 ** 53),
  '',
  ' ',
  '\u0000',
  '\ud83d',
  'x'.repeat(2_000),
  [],
  [[[]]],
  {},
  { __proto__: null, toString: 1 },
  'constructor',
  '../../../etc/passwd',
]

/** The same value with something in it replaced, dropped, added or doubled, never under one of the keys `spared`. */
export function mutated(value: unknown, random: Random, spared: readonly string[] = []): unknown {
  if (typeof value !== 'object' || value === null || random.below(6) === 0) return random.pick(ODD)
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    const at = random.below(copy.length + 1)
    if (random.below(2) === 0) copy.splice(at, 1, mutated(copy[at], random))
    else copy.splice(at, 0, random.pick(ODD))
    return copy
  }
  const keys = Object.keys(value).filter((key) => !spared.includes(key))
  const copy: Record<string, unknown> = { ...value }
  const key = keys.length === 0 ? 'more' : random.pick(keys)
  const way = random.below(4)
  if (way === 0) delete copy[key]
  else if (way === 1) copy[`${key}${random.below(10)}`] = random.pick(ODD)
  else copy[key] = mutated(copy[key], random)
  return copy
}

/** Some bytes flipped, doubled, dropped or made up. Four at most are dropped from any one place. */
export function garbled(text: string, random: Random): Buffer {
  const bytes = [...Buffer.from(text)]
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(bytes.length + 1)
    const way = random.below(4)
    if (way === 0) bytes.splice(at, 1 + random.below(4))
    else if (way === 1) bytes.splice(at, 0, random.below(256))
    else if (way === 2) bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random.below(3)))
    else if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return Buffer.from(bytes)
}
