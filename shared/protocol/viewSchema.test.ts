import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Patch } from './change/change.ts'
import { changeSchema } from './change/changeSchema.ts'

test.each(['./view', './api/apiView', './screens', './messages', '../files/agenda/file'])(
  'LNK-57 %s.ts names the types of schemas, and brings none of them to a page',
  (name) => {
    const text = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8')
    const imports = [...text.matchAll(/^(import [^']*) from '(zod|\.\/\w*Schema\.ts)'/gm)]
    expect(imports.length).toBeGreaterThan(1)
    for (const [, words, from] of imports) expect([from, words?.startsWith('import type ')]).toEqual([from, true])
  },
)

describe('LNK-56 a change has one of three forms at every depth', () => {
  const changes: readonly (readonly [string, Patch])[] = [
    ['nothing inside', {}],
    ['a key that goes', { live: { note: [] } }],
    ['a new value', { live: { turn: [null] } }],
    ['a list', { live: { turns: { '-': [0, 2], '+': [[1, { id: 3 }]], '2': { held: [5] } } } }],
  ]
  test.each(changes)('%s', (_what, change) => {
    expect(changeSchema.parse(change)).toEqual(change)
  })

  test.each([
    ['a bare value', { live: 1 }],
    ['two values', { live: [1, 2] }],
    ['places that are none', { turns: { '-': ['a'] } }],
    ['what comes without a place', { turns: { '+': [{ id: 3 }] } }],
    ['a text', 'live'],
  ])('and no other: %s', (_what, change) => {
    expect(changeSchema.safeParse(change).success).toBe(false)
  })
})
