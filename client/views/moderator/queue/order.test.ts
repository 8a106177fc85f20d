import { expect, test } from 'vitest'
import { dropPlace } from './order.ts'

test.each([
  [1, 0, 0],
  [1, 60, 1],
  [1, 40, 1],
  [1, 160, 2],
  [1, 900, 3],
  [0, -50, 0],
  [3, 20, 0],
])('QUE-8 a row of place %i held at %i would take place %i', (from, y, place) => {
  expect(dropPlace([25, 75, 125, 175], from, y)).toBe(place)
})
