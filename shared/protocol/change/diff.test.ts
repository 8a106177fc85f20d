import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { applyChange, type Patch } from './change.ts'
import { diff } from './diff.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '-', '+', '1')
const tree = fc.letrec((self) => ({
  value: fc.oneof(
    { weight: 3, arbitrary: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('x', 'y', '', null, true)) },
    { weight: 2, arbitrary: fc.dictionary(name, self('value'), { maxKeys: 4, noNullPrototype: true }) },
    { weight: 2, arbitrary: fc.array(self('value'), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.array(self('entry'), { maxLength: 6 }) },
  ),
  entry: fc.record({ id: fc.integer({ min: 1, max: 8 }), is: self('value') }),
})).value

test('LNK-50 a change makes the new whole of the old one, to the byte', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const change = diff(before, after)
      // As it comes off the wire.
      const sent = JSON.parse(JSON.stringify(change))
      const made = change === null ? before : applyChange(before, sent)
      expect(JSON.stringify(made)).toBe(JSON.stringify(after))
    }),
    { numRuns: sampleOf(3_000), seed: 13 },
  )
})

describe('LNK-50 a change says what changed and little else', () => {
  const list = (...ids: number[]) => ids.map((id) => ({ id, text: `entry ${id}` }))
  test.each([
    ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, null],
    ['a field', { a: { b: 1, c: 2 }, d: 3 }, { a: { b: 4, c: 2 }, d: 3 }, { a: { b: [4] } }],
    ['a field to null', { a: 1, b: 2 }, { a: null, b: 2 }, { a: [null] }],
    ['a field that goes', { a: 1, b: 2 }, { b: 2 }, { a: [] }],
    ['one more', list(1, 2, 3), list(1, 2, 3, 4), { '+': [[3, { id: 4, text: 'entry 4' }]] }],
    ['one less', list(1, 2, 3), list(1, 3), { '-': [1] }],
    ['one that moves', list(1, 2, 3, 4, 5), list(5, 1, 2, 3, 4), { '-': [4], '+': [[0, { id: 5, text: 'entry 5' }]] }],
    ['one inside a list', list(1, 2, 3), [list(1), { id: 2, text: 'new' }, list(3)].flat(), { '1': { text: ['new'] } }],
    [
      'two that become one, and one more',
      ['the first', 'two', 'three', 'what stands', 'what stays'],
      ['the first', 'both', 'what stands', 'what stays', 'new'],
      { '1': ['both'], '-': [2], '+': [[4, 'new']] },
    ],
    [
      'the first of many alike',
      ['one', 'the same', 'the same', 'the same'],
      ['the same', 'the same', 'the same', 'two'],
      { '-': [0], '+': [[3, 'two']] },
    ],
    ['one more word', ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], { '+': [[3, 'd']] }],
  ])('%s', (_what, before, after, change) => {
    expect(diff(before, after)).toEqual(change)
  })
})

test('LNK-50 in a long list what goes and what comes is said, and nothing of the others', () => {
  const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), fc.nat(), fc.nat(), (before, out, into) => {
      const gone = before.toSpliced(out % before.length, 1)
      const after = gone.toSpliced(into % before.length, 0, 'new')
      const change = JSON.stringify(diff(before, after))
      expect(applyChange(before, JSON.parse(change))).toEqual(after)
      expect(change.length).toBeLessThanOrEqual('{"-":[00],"+":[[00,"new"]]}'.length)
    }),
    { numRuns: 1_000, seed: 13 },
  )
})

test('LNK-50 lists that have little in common are still said right', () => {
  const words = fc.array(fc.nat({ max: 90 }), { minLength: 40, maxLength: 90 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const change = diff(before, after)
      expect(change === null ? before : applyChange(before, JSON.parse(JSON.stringify(change)))).toEqual(after)
    }),
    { numRuns: 200, seed: 13 },
  )
})

test.each<readonly [string, unknown, Patch]>([
  ['a place that is not there', [1, 2], { '-': [2] }],
  ['a place beyond the end', [1], { '+': [[3, 1]] }],
  ['inside of nothing', {}, { a: { b: [1] } }],
  ['inside of a word', { a: 'x' }, { a: { b: [1] } }],
  ['a key that is not there', { a: 1 }, { b: [] }],
])('LNK-50 a change that does not fit is found out: %s', (_what, base, change) => {
  expect(() => applyChange(base, change)).toThrow('does not fit')
})
