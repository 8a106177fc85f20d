import { expect, test } from 'vitest'
import { menuMove } from './menuMove.ts'

const items = ['Start this now', 'Skip', 'Restore']

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['r', 0, 2],
  ['S', 0, 1],
  ['s', 1, 0],
  ['x', 0, null],
  ['Tab', 0, null],
] as const)('in a menu %s goes from item %i to %s', (key, from, to) => {
  expect(menuMove(key, from, items)).toBe(to)
})

test('an empty menu has nowhere to go', () => {
  expect(menuMove('ArrowDown', -1, [])).toBeNull()
})
