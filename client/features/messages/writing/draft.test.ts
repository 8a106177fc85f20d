import { expect, test } from 'vitest'
import { minutes } from '../../../../shared/domain/time.ts'
import { smallAgenda } from '../../../../testing/show/agendas.ts'
import { charactersLeft, draftText, EMPTY_DRAFT, presetsOf, readDraft, sameText } from './draft.ts'

test('MSG-14 characters are counted as code points', () => {
  expect(charactersLeft('')).toBe(280)
  expect(charactersLeft('👩‍👩‍👧 100 %')).toBe(269)
  expect(charactersLeft('😀'.repeat(281))).toBe(-1)
})

test.each([
  ['nothing but spaces', ' \n', '', null],
  ['one language', ' 50 % left ', '', ' 50 % left '],
  ['the other', '', 'Plus que 2 minutes', 'Plus que 2 minutes'],
  ['both', 'Hello', 'Bonjour', { en: 'Hello', fr: 'Bonjour' }],
  ['right to left', 'תודה', '', 'תודה'],
  ['too much in one', 'a'.repeat(281), 'b', null],
])('MSG-14 what was written is sent unchanged: %s', (_, en, fr, text) => {
  expect(draftText({ en, fr })).toEqual(text)
})

test('MSG-14 a kept draft is read back; what cannot be read is left empty', () => {
  const draft = { ...EMPTY_DRAFT, to: 'role crew', lasts: minutes(2), weight: 'full' as const, en: 'x' }
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  for (const bad of [null, 7, 'x', [], { lasts: 3, weight: 'loud', en: 4 }]) expect(readDraft(bad)).toEqual(EMPTY_DRAFT)
})

test('MSG-15 the usual presets speak both languages; the agenda’s own follow, as loud as they are', () => {
  const own = presetsOf({ ...smallAgenda(), messages: [{ text: 'Coffee is ready', weight: 'warning' }] })
  expect(own.at(-1)).toEqual({ text: 'Coffee is ready', weight: 'warning', forNext: false })
  for (const { text } of own.slice(0, 4)) expect(Object.keys(text)).toEqual(['en', 'fr'])
})

test('MSG-15 texts are the same whatever the order of their languages', () => {
  expect(sameText({ en: 'a', fr: 'b' }, { fr: 'b', en: 'a' })).toBe(true)
  expect(sameText({ en: 'a' }, { en: 'a', fr: 'b' })).toBe(false)
  expect(sameText('a', { en: 'a' })).toBe(false)
})
