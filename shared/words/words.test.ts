import { expect, test } from 'vitest'
import { common as en } from './en/common.ts'
import { door as enDoor } from './en/door.ts'
import { refusals as enRefusals } from './en/presses/refusals.ts'
import { ribbon as enRibbon } from './en/ribbon.ts'
import { common } from './fr/common.ts'
import { door } from './fr/door.ts'
import { refusals } from './fr/presses/refusals.ts'
import { ribbon } from './fr/ribbon.ts'

/** Every text, with its functions called. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return texts(words({ is: 'behind', minutes: 2 }, 3, 4))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : []
}

test('WRD-10 in French, a sign of two parts has a space before it that does not break', () => {
  const broken = texts({ common, refusals, door, ribbon }).filter(
    (text) => /(^|[^\u00a0\u202f])[:;?!»]/.test(text) || /«[^\u00a0]/.test(text),
  )
  expect(broken).toEqual([])
})

test('WRD-11 a figure and its unit stay on one line', () => {
  expect(texts({ common, en, ribbon, enRibbon, door, enDoor }).filter((text) => /\d (s|min)\b/.test(text))).toEqual([])
})

test('WRD-12 every refusal has a sentence', () => {
  expect(Object.keys(refusals)).toEqual(Object.keys(enRefusals))
  for (const text of texts({ refusals, enRefusals })) expect(text).toMatch(/\.$/)
  expect([common.mayNotBeDone, en.mayNotBeDone]).toEqual([refusals['no-connection'], enRefusals['no-connection']])
})
