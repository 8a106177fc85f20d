import { expect, test } from 'vitest'
import { hours, minutes, plus, seconds } from '../domain/time.ts'
import { type Wait, waitOf } from './wait.ts'

test.each([
  [seconds(-42), { is: 'now' }],
  [seconds(0), { is: 'now' }],
  [seconds(44), { is: 'under-a-minute' }],
  [seconds(45), { is: 'minutes', minutes: 1 }],
  [seconds(90), { is: 'minutes', minutes: 2 }],
  [minutes(89), { is: 'minutes', minutes: 89 }],
  [minutes(92), { is: 'hours', hours: 1, minutes: 30 }],
  [minutes(118), { is: 'hours', hours: 2, minutes: 0 }],
  [plus(hours(35), minutes(58)), { is: 'hours', hours: 36, minutes: 0 }],
  [hours(60), { is: 'days', days: 3 }],
] as const satisfies readonly (readonly [number, Wait])[])('SPK-3 a wait of %s ms', (duration, wait) => {
  expect(waitOf(duration)).toEqual(wait)
})
