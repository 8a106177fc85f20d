import { expect, test } from 'vitest'
import { refusals as en } from './en/refusals.ts'
import { refusals as fr } from './fr/refusals.ts'
import { sayRefusal } from './sayRefusal.ts'

test('ACC-65 what would become too large is said with its size, the bound and what to shorten', () => {
  const over = { size: 67_000, bound: 64 * 1024 }
  expect(sayRefusal(en, { refusal: 'list-full', over })).toMatch(/64 kB.*shorten.* It would take 66 kB\.$/)
  expect(sayRefusal(fr, { refusal: 'list-full', over })).toMatch(
    /64\u00a0ko.*raccourcissez.* Il faudrait 66\u00a0ko\.$/,
  )
  expect(sayRefusal(en, { refusal: 'not-allowed', over: null })).toBe(en['not-allowed'])
  expect(sayRefusal(en, { refusal: null, over: null })).toBe(null)
})
