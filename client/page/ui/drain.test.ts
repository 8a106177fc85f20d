import { expect, test } from 'vitest'
import { shareLeft } from './drain.ts'

test.each([
  [5, 10, 0.5],
  [15, 10, 1],
  [-5, 10, 0],
  [5, 0, 0],
])('WRD-15 %i left of %i fills %d of the field', (left, limit, share) => {
  expect(shareLeft(left, limit)).toBe(share)
})
