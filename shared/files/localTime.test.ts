import { afterEach, describe, expect, test } from 'vitest'
import { type Instant, instant } from '../domain/time.ts'
import { isZone, offsetOf, readLocalTime, readTimeFrom, writeLocalTime, writeTimeFrom } from './localTime.ts'

const ZURICH = 'Europe/Zurich'
const NEW_YORK = 'America/New_York'

const hostZone = process.env['TZ']
afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = hostZone
})

describe('a local time and its zone give one instant', () => {
  test.each([
    ['2022-05-20T08:30', NEW_YORK, '2022-05-20T12:30:00Z'],
    ['2022-05-20T14:30', ZURICH, '2022-05-20T12:30:00Z'],
    ['2022-05-20T14:30:15', ZURICH, '2022-05-20T12:30:15Z'],
    ['2022-12-31T23:59', ZURICH, '2022-12-31T22:59:00Z'],
    ['2023-01-01T00:00', ZURICH, '2022-12-31T23:00:00Z'],
    ['2024-02-29T00:30', 'UTC', '2024-02-29T00:30:00Z'],
    ['2022-05-20T14:30', 'Asia/Kathmandu', '2022-05-20T08:45:00Z'],
    // Spring forward.
    ['2022-03-27T01:59', ZURICH, '2022-03-27T00:59:00Z'],
    ['2022-03-27T03:00', ZURICH, '2022-03-27T01:00:00Z'],
    ['2022-03-27T03:30', ZURICH, '2022-03-27T01:30:00Z'],
    ['2022-03-13T01:59', NEW_YORK, '2022-03-13T06:59:00Z'],
    ['2022-03-13T03:00', NEW_YORK, '2022-03-13T07:00:00Z'],
    // Back in autumn: before and after the hour that comes twice, and by its offsets.
    ['2022-10-30T01:59', ZURICH, '2022-10-29T23:59:00Z'],
    ['2022-10-30T03:00', ZURICH, '2022-10-30T02:00:00Z'],
    ['2022-10-30T02:30+02:00', ZURICH, '2022-10-30T00:30:00Z'],
    ['2022-10-30T02:30+01:00', ZURICH, '2022-10-30T01:30:00Z'],
    ['2022-11-06T01:30-04:00', NEW_YORK, '2022-11-06T05:30:00Z'],
    ['2022-11-06T01:30-05:00', NEW_YORK, '2022-11-06T06:30:00Z'],
  ])('AGD-2 %s in %s is %s', (text, zone, expected) => {
    expect(readLocalTime(text, zone)).toEqual({ ok: true, at: utc(expected), ambiguous: false })
  })

  test.each([
    ['2022-10-30T02:00', ZURICH, '2022-10-30T00:00:00Z'],
    ['2022-10-30T02:59', ZURICH, '2022-10-30T00:59:00Z'],
    ['2022-11-06T01:30', NEW_YORK, '2022-11-06T05:30:00Z'],
  ])('AGD-3 %s in %s comes twice, and is taken as %s', (text, zone, expected) => {
    expect(readLocalTime(text, zone)).toEqual({ ok: true, at: utc(expected), ambiguous: true })
  })

  test.each([
    ['2022-03-27T02:00', ZURICH, 'skipped'],
    ['2022-03-27T02:59', ZURICH, 'skipped'],
    ['2022-03-13T02:30', NEW_YORK, 'skipped'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'skipped'],
    ['2022-10-30T02:30+03:00', ZURICH, 'wrong-offset'],
    ['2022-05-20T14:30Z', ZURICH, 'wrong-offset'],
    ['2022-05-20T14:30', 'Mars/Phobos', 'unknown-zone'],
    ['2022-02-30T14:30', ZURICH, 'no-such-date'],
    ['2022-05-20T24:00', ZURICH, 'no-such-date'],
    ['2022-05-20T14:60', ZURICH, 'no-such-date'],
    ['2022-13-20T14:30', ZURICH, 'no-such-date'],
    ['2022-5-20T14:30', ZURICH, 'malformed'],
    ['14:30', ZURICH, 'malformed'],
    ['', ZURICH, 'malformed'],
  ])('AGD-3 %s in %s is refused: %s', (text, zone, reason) => {
    expect(readLocalTime(text, zone)).toEqual({ ok: false, reason })
  })
})

describe('a time of day is the first at or after the start', () => {
  test.each([
    ['at the start', '08:30', NEW_YORK, '2022-05-20T12:30:00Z', '2022-05-20T12:30:00Z'],
    ['later that day', '09:30', NEW_YORK, '2022-05-20T12:30:00Z', '2022-05-20T13:30:00Z'],
    ['after midnight', '00:10', ZURICH, '2022-12-31T22:30:00Z', '2022-12-31T23:10:00Z'],
    ['a minute before the start', '08:29', NEW_YORK, '2022-05-20T12:30:00Z', '2022-05-21T12:29:00Z'],
    ['over the spring change', '03:15', ZURICH, '2022-03-27T00:30:00Z', '2022-03-27T01:15:00Z'],
    ['jumped before the start', '02:30', ZURICH, '2022-03-27T10:00:00Z', '2022-03-28T00:30:00Z'],
    ['after the autumn change', '03:15', ZURICH, '2022-10-30T00:30:00Z', '2022-10-30T02:15:00Z'],
    ['the second of two', '02:45', ZURICH, '2022-10-30T01:30:00Z', '2022-10-30T01:45:00Z'],
    ['the second, though the clock is back', '02:30', ZURICH, '2022-10-30T00:45:00Z', '2022-10-30T01:30:00Z'],
  ])('AGD-2 %s', (_, text, zone, from, expected) => {
    expect(readTimeFrom(text, zone, utc(from))).toEqual({ ok: true, at: utc(expected), ambiguous: false })
  })

  test('AGD-3 of two the first is taken, and it is said', () => {
    const reading = readTimeFrom('02:30', ZURICH, utc('2022-10-29T23:30:00Z'))
    expect(reading).toEqual({ ok: true, at: utc('2022-10-30T00:30:00Z'), ambiguous: true })
  })

  test.each([
    ['the night of the start', '02:30', '2022-03-27T00:30:00Z'],
    ['the night after the start', '02:30', '2022-03-26T21:00:00Z'],
  ])('AGD-3 a time that the clock jumps over is refused, %s', (_, text, from) => {
    expect(readTimeFrom(text, ZURICH, utc(from))).toEqual({ ok: false, reason: 'skipped' })
  })
})

describe('an instant is written so that it is read back', () => {
  test.each([
    ['2022-05-20T12:30:00Z', '08:30'],
    ['2022-05-21T03:59:00Z', '23:59'],
    ['2022-05-21T04:10:00Z', '00:10'],
    ['2022-05-21T12:29:00Z', '08:29'],
    ['2022-05-21T12:30:00Z', '2022-05-21T08:30'],
    ['2022-05-20T12:29:00Z', '2022-05-20T08:29'],
    ['2022-05-20T12:40:30Z', '08:40:30'],
  ])('AGD-2 %s from 08:30 in New York is %s', (at, expected) => {
    expect(writeTimeFrom(utc(at), NEW_YORK, utc('2022-05-20T12:30:00Z'))).toBe(expected)
  })

  test.each([
    ['2022-10-30T00:30:00Z', ZURICH, '2022-10-30T02:30+02:00'],
    ['2022-10-30T01:30:00Z', ZURICH, '2022-10-30T02:30+01:00'],
    ['2022-10-30T02:30:00Z', ZURICH, '2022-10-30T03:30'],
    ['2022-11-06T06:30:00Z', NEW_YORK, '2022-11-06T01:30-05:00'],
    ['2022-03-27T01:30:00Z', ZURICH, '2022-03-27T03:30'],
  ])('AGD-3 %s in %s is %s: an offset only where the clock shows it twice', (at, zone, expected) => {
    expect(writeLocalTime(utc(at), zone)).toBe(expected)
  })
})

test.each(['UTC', 'America/New_York', 'Europe/Zurich', 'Asia/Tokyo', 'Pacific/Apia'])(
  'AGD-4 a host whose own zone is %s reads the same',
  (host) => {
    process.env['TZ'] = host
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host)
    expect(offsetOf(utc('2022-03-27T00:59:59Z'), ZURICH)).toBe('+01:00')
    expect(offsetOf(utc('2022-03-27T01:00:00Z'), ZURICH)).toBe('+02:00')
    // 02:30 of a night on which New York's clock jumps over 02:30, and Zurich's does not.
    expect(writeLocalTime(utc('2022-03-13T01:30:00Z'), ZURICH)).toBe('2022-03-13T02:30')
    expect(readLocalTime('2022-03-13T02:30', ZURICH)).toMatchObject({ at: utc('2022-03-13T01:30:00Z') })
    expect(readLocalTime('2022-11-06T01:30-05:00', NEW_YORK)).toMatchObject({ at: utc('2022-11-06T06:30:00Z') })
  },
)

test.each([
  ['Europe/Zurich', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Mars/Phobos', false],
  ['CET', false],
  ['EDT', false],
  ['+02:00', false],
  ['', false],
])('AGD-4 is %j a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected)
})

function utc(text: string): Instant {
  return instant(Date.parse(text))
}
