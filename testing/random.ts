/** Numbers that look random and are the same for the same seed, so that a failing run can be had again. */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(among: readonly T[]) => T
}

/** Marsaglia's xorshift with 32 bits: no cryptography, and no library for three lines. */
export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    pick(among) {
      const picked = among[below(among.length)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
  }
}

/** How often and from which seed: by environment, for longer runs than the usual one. */
export function fromEnvironment(name: string, usual: number): number {
  const text = process.env[name]
  if (!text) return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name} is "${text}", but it must be a whole number above 0.`)
  return value
}
