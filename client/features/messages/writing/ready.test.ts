import { expect, test } from 'vitest'
import { ready } from '../../../../shared/words/en/ready.ts'
import { inEach, languageCodes } from '../../../../shared/words/languages.ts'
import { smallAgenda } from '../../../../testing/show/agendas.ts'
import { presetsOf, readyMessages, sameText } from './ready.ts'

test('MSG-15 the usual presets speak all languages; the agenda’s own follow, as loud as they are', () => {
  const agenda = { ...smallAgenda(), messages: [{ text: 'Coffee is ready', weight: 'warning' as const }] }
  const presets = presetsOf(agenda, readyMessages(inEach(() => ready)))
  expect(presets.at(-1)).toEqual({ text: 'Coffee is ready', weight: 'warning', forNext: false })
  for (const { text } of presets.slice(0, 4)) expect(Object.keys(text)).toEqual(languageCodes)
})

test('MSG-15 texts are the same whatever the order of their languages', () => {
  expect(sameText({ en: 'a', fr: 'b' }, { fr: 'b', en: 'a' })).toBe(true)
  expect(sameText({ en: 'a' }, { en: 'a', fr: 'b' })).toBe(false)
  expect(sameText('a', { en: 'a' })).toBe(false)
})
