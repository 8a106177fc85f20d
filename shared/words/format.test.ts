import { describe, expect, test } from 'vitest'
import { instant, milliseconds, minutes, seconds } from '../domain/time.ts'
import { plural as pluralInEnglish } from './en/grammar.ts'
import {
  capitalised,
  clockTime,
  countdown,
  dateIn,
  difference,
  languageName,
  lengthOf,
  listOf,
  sentenceTime,
  utcOffset,
} from './format.ts'
import { plural as pluralInFrench } from './fr/grammar.ts'
import { preferred } from './languages.ts'
import { lateness } from './lateness.ts'

const NB = '\u00a0'
const at = (iso: string) => instant(Date.parse(iso))

describe('WRD-1 figures in clocks and columns are 24-hour in every language', () => {
  test.each([
    ['2022-05-20T13:11:23Z', 'Europe/Zurich', '15:11', '15:11:23'],
    ['2022-05-20T13:11:23Z', 'America/New_York', '09:11', '09:11:23'],
    ['2022-05-20T22:00:00Z', 'Europe/Zurich', '00:00', '00:00:00'],
    ['2022-05-20T21:59:59.999Z', 'Europe/Zurich', '23:59', '23:59:59'],
    ['2022-05-20T12:00:00Z', 'Asia/Kathmandu', '17:45', '17:45:00'],
  ])('%s in %s', (iso, zone, short, long) => {
    expect(clockTime(at(iso), zone)).toBe(short)
    expect(clockTime(at(iso), zone, true)).toBe(long)
  })

  // Zurich goes back from 03:00 to 02:00 at 01:00 UTC on 30 October 2022, and forward at 01:00 UTC on 27 March 2022.
  test.each([
    ['2022-10-30T00:30:00Z', '02:30', 'UTC+2'],
    ['2022-10-30T01:30:00Z', '02:30', 'UTC+1'],
    ['2022-03-27T00:59:59Z', '01:59', 'UTC+1'],
    ['2022-03-27T01:00:00Z', '03:00', 'UTC+2'],
  ])('the night the clocks change, %s', (iso, shown, offset) => {
    expect(clockTime(at(iso), 'Europe/Zurich')).toBe(shown)
    expect(utcOffset(at(iso), 'Europe/Zurich')).toBe(offset)
  })
})

test('WRD-2 in a French sentence a time is 15 h 11, not broken over lines', () => {
  const moment = at('2022-05-20T13:05:00Z')
  expect(sentenceTime(moment, 'Europe/Zurich', 'fr')).toBe(`15${NB}h${NB}05`)
  expect(sentenceTime(moment, 'America/New_York', 'fr')).toBe(`9${NB}h${NB}05`)
  expect(sentenceTime(moment, 'Europe/Zurich', 'en')).toBe('15:05')
})

test.each([
  ['Europe/Zurich', 'UTC+2'],
  ['America/New_York', 'UTC−4'],
  ['Asia/Kathmandu', 'UTC+5:45'],
  ['America/St_Johns', 'UTC−2:30'],
  ['Africa/Dakar', 'UTC'],
])('WRD-3 a zone is named by its offset: %s is %s', (zone, shown) => {
  expect(utcOffset(at('2022-05-20T13:05:00Z'), zone)).toBe(shown)
})

test.each([
  [192_000, '3:12'],
  [191_001, '3:12'],
  [191_000, '3:11'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1000, '+0:01'],
  [-42_900, '+0:42'],
  [3_909_000, '1:05:09'],
  [-3_600_000, '+1:00:00'],
  [59_999, '1:00'],
])('WRD-4 a clock with %i ms left reads %s', (left, text) => {
  expect(countdown(milliseconds(left))).toBe(text)
})

test.each([
  [0, 'on-time', undefined],
  [59_999, 'on-time', undefined],
  [-59_999, 'on-time', undefined],
  [60_000, 'behind', 1],
  [119_999, 'behind', 1],
  [-180_500, 'ahead', 3],
])('WRD-5 lateness is said in words and rounded down: %i ms is %s', (behind, is, whole) => {
  expect(lateness(milliseconds(behind))).toEqual(whole === undefined ? { is } : { is, minutes: whole })
})

test('WRD-6 differences and lengths', () => {
  expect([40, -15, 0, -65].map((n) => difference(seconds(n)))).toEqual(['+0:40', '−0:15', '0:00', '−1:05'])
  expect(lengthOf(seconds(525))).toBe('8:45')
  expect(lengthOf(minutes(90))).toBe('1:30:00')
})

test('WRD-7 French takes the singular for 0, 1 and 1.5, English for 1 alone', () => {
  const fr = (n: number) => pluralInFrench(n, { one: 'intervention', other: 'interventions' })
  const en = (n: number) => pluralInEnglish(n, { one: 'segment', other: 'segments' })
  expect([0, 1, 1.5, 2].map(fr)).toEqual(['intervention', 'intervention', 'intervention', 'interventions'])
  expect([0, 1, 1.5, 2].map(en)).toEqual(['segments', 'segment', 'segments', 'segments'])
})

test('WRD-8 names of languages and days are the reader’s', () => {
  expect(languageName('fr', 'en')).toBe('French')
  expect(capitalised(languageName('en', 'fr'), 'fr')).toBe('Anglais')
  expect(languageName('not a code', 'en')).toBe('NOT A CODE')
  const day = at('2022-05-20T22:30:00Z')
  expect(dateIn(day, 'America/New_York', 'en')).toBe('Friday 20 May 2022')
  expect(dateIn(day, 'Europe/Zurich', 'fr')).toBe('samedi 21 mai 2022')
  expect(listOf(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
  expect(listOf([], 'en')).toBe('')
})

test('WRD-9 the first language of the browser that the interface has', () => {
  expect(preferred(['de-CH', 'fr-CH', 'en'])).toBe('fr')
  expect(preferred(['la'])).toBeNull()
})
