import { expect, test } from 'vitest'
import { hours, instant, minutes, plus, seconds } from '../../../../shared/domain/time.ts'
import { smallAgenda } from '../../../../testing/show/agendas.ts'
import { durationOf, freeId, LONGEST_IN_HOURS, textFrom, timeTyped, typedText, usualLanguage } from './typed.ts'

const at = (iso: string) => instant(Date.parse(iso))

test('EDT-10 seconds are written where there are any', () => {
  expect(timeTyped(at('2022-05-20T13:11:00Z'), 'Europe/Zurich')).toBe('15:11')
  expect(timeTyped(at('2022-05-20T13:11:09Z'), 'Europe/Zurich')).toBe('15:11:09')
})

test.each([
  ['8:45', plus(minutes(8), seconds(45))],
  ['5', minutes(5)],
  ['1:00:00', minutes(60)],
  [' 90 ', minutes(90)],
  ['24:00:00', hours(LONGEST_IN_HOURS)],
  ['24:00:01', null],
  ['0:00', null],
  ['0', null],
  ['8:75', null],
  ['a while', null],
] as const)('"%s" is a length', (typed, wanted) => {
  expect(durationOf(typed)).toBe(wanted)
})

test.each([
  [{ en: 'End', fr: 'Fin' }, null, { en: 'End', fr: 'Fin' }],
  [typedText('Zoom'), 'Zoom', 'Zoom'],
  [{ en: ' End ', fr: '' }, { en: 'X', fr: 'Y' }, { en: 'End' }],
  [
    { en: 'End', fr: 'Fin' },
    { la: 'Finis', en: 'X' },
    { la: 'Finis', en: 'End', fr: 'Fin' },
  ],
  [{ en: ' ', fr: '' }, { en: 'X' }, null],
] as const)('a text of several fields: %o', (typed, before, wanted) => {
  expect(textFrom({ ...typedText(null), ...typed }, before)).toEqual(wanted)
})

test.each([null, 'Zoom', { en: 'End', fr: 'Fin' }, { en: 'End' }, { la: 'Finis' }] as const)(
  'what nobody touched stays: %o',
  (text) => {
    expect(textFrom(typedText(text), text)).toEqual(text)
  },
)

test('EDT-13 an id is made from a name, and is nobody else’s', () => {
  const agenda = smallAgenda()
  expect(freeId('Ana Sílva d’Ávila', agenda, 'person')).toBe('ana-silva-d-avila')
  expect(freeId('Cabais', agenda, 'person')).toBe('cabais-2')
  expect(freeId('Welcome', agenda, 'slot')).toBe('welcome-2')
  expect(freeId('林', agenda, 'person')).toBe('person')
  expect(freeId('constructor', agenda, 'person')).toBe('constructor-2')
  expect(freeId('x'.repeat(200), agenda, 'person')).toHaveLength(48)
})

test('somebody’s language is the one they speak elsewhere, else the chair’s', () => {
  const agenda = smallAgenda()
  expect(usualLanguage(agenda, 'cabais')).toBe('fr')
  expect(usualLanguage(agenda, 'pluim')).toBe('en')
})
