const DEEPEST = 32
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether parsed input is too deep to be meant, or has keys that reach into prototypes. Walks, never recurses. */
export function isHostile(input: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth >= DEEPEST) return true
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key)) return true
    }
    for (const part of Object.values(value)) open.push({ value: part, depth: depth + 1 })
  }
  return false
}
