import { expect, test } from 'vitest'
import { minutes } from '../../../../shared/domain/time.ts'
import { inEach } from '../../../../shared/words/languages.ts'
import { charactersLeft, draftText, EMPTY_DRAFT, NO_TEXTS, readDraft } from './draft.ts'

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
  expect(draftText({ ...NO_TEXTS, en, fr })).toEqual(text)
})

test('MSG-14 a kept draft is read back; what cannot be read is left empty', () => {
  const draft = {
    ...EMPTY_DRAFT,
    to: 'role crew',
    lasts: minutes(2),
    weight: 'full' as const,
    texts: inEach(() => 'x'),
  }
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  for (const bad of [null, 7, 'x', [], { lasts: 3, weight: 'loud', texts: { en: 4 } }, { texts: 7 }])
    expect(readDraft(bad)).toEqual(EMPTY_DRAFT)
})
