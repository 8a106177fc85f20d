import { expect, test } from 'vitest'
import { instant } from '../domain/time.ts'
import { clockTimeNear } from './clockTimeNear.ts'

const at = (iso: string) => instant(Date.parse(iso))

test.each([
  ['15:30', '2022-05-20T13:11:23.456Z', '2022-05-20T13:30:00Z'],
  ['15 h 05', '2022-05-20T13:11:23.456Z', '2022-05-20T13:05:00Z'],
  ['15.05:10', '2022-05-20T13:11:23.456Z', '2022-05-20T13:05:10Z'],
  ['00:10', '2022-05-20T21:50:00Z', '2022-05-20T22:10:00Z'],
  ['23:50', '2022-05-20T22:10:00Z', '2022-05-20T21:50:00Z'],
  // The night the clocks go forward: 01:30 is an hour before 03:30, and there is no 02:30.
  ['03:30', '2022-03-27T00:30:00Z', '2022-03-27T01:30:00Z'],
  ['01:30', '2022-03-27T01:30:00Z', '2022-03-27T00:30:00Z'],
])('EDT-10 %s near %s is %s in Geneva', (typed, near, wanted) => {
  expect(clockTimeNear(typed, at(near), 'Europe/Zurich', 'nearest')).toBe(at(wanted))
})

test.each(['', 'soon', '25:00', '12:60', '12:00:99', '1530'])('EDT-10 "%s" is no time', (typed) => {
  expect(clockTimeNear(typed, at('2022-05-20T13:11:00Z'), 'Europe/Zurich', 'nearest')).toBe(null)
})

test('EDT-10 a time that the clocks jump over is none', () => {
  for (const which of ['nearest', 'after'] as const)
    expect(clockTimeNear('02:30', at('2022-03-27T00:30:00Z'), 'Europe/Zurich', which)).toBe(null)
})

test.each([
  ['15:00', 'Europe/Zurich', '2022-05-20T12:30:20Z', '2022-05-20T13:00:00Z'],
  ['09:00', 'America/New_York', '2022-05-20T12:30:20Z', '2022-05-20T13:00:00Z'],
  ['14:31', 'Europe/Zurich', '2022-05-20T12:30:20Z', '2022-05-20T12:31:00Z'],
  ['02:00', 'Europe/Zurich', '2022-05-20T12:30:20Z', '2022-05-21T00:00:00Z'],
  // The nights the clocks go forward and back.
  ['03:30', 'Europe/Zurich', '2022-03-27T00:30:00Z', '2022-03-27T01:30:00Z'],
  ['03:30', 'Europe/Zurich', '2022-10-29T23:30:00Z', '2022-10-30T02:30:00Z'],
])('QUE-3 the next %s in %s after %s is %s', (typed, zone, near, wanted) => {
  expect(clockTimeNear(typed, at(near), zone, 'after')).toBe(at(wanted))
})

test('QUE-3 a time that has passed, or none at all, is not the next', () => {
  for (const typed of ['14:30', '14:00', '', 'noon'])
    expect(clockTimeNear(typed, at('2022-05-20T12:30:20Z'), 'Europe/Zurich', 'after')).toBeNull()
})
