import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const rows = [
  { top: 0, bottom: 50 },
  { top: 50, bottom: 100 },
  { top: 150, bottom: 200 },
]

test.each([
  [-90, 0, 'above'],
  [20, 0, 'above'],
  [40, 0, 'below'],
  [60, 1, 'above'],
  [120, 1, 'below'],
  [140, 2, 'above'],
  [190, 2, 'below'],
  [900, 2, 'below'],
])('QUE-8 EDT-15 a row held at %i would be let go at row %i, %s it', (y, index, side) => {
  expect(nearest(rows, y)).toEqual({ index, side })
})

test('where there is no other row there is no place', () => {
  expect(nearest([], 10)).toBeNull()
})
