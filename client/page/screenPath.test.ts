import { expect, test } from 'vitest'
import { screenPath } from './screenPath.ts'

test.each([
  ['programme', null, '/small'],
  ['stage', null, '/small/stage'],
  ['speaker', 'a1B2', '/small/speaker#key=a1B2'],
  ['programme', 'a1B2', '/small#key=a1B2'],
] as const)('PPL-4 a screen sent to its %s with the key %s', (view, key, path) => {
  expect(screenPath('small', view, key)).toBe(path)
})
