import { describe, expect, test } from 'vitest'
import { instant } from '../../../../shared/domain/time.ts'
import { T0 } from '../../../../testing/show/agendas.ts'
import { dayIn, daysAway, readersColumn } from './zones.ts'

const agenda = {
  zones: [
    { zone: 'Europe/Zurich', city: 'Geneva' },
    { zone: 'America/New_York', city: 'New York' },
  ],
}

describe("PRG-7 the reader's own time", () => {
  test.each([
    ['Africa/Nairobi', { zone: 'Africa/Nairobi', city: 'Nairobi' }],
    ['America/Argentina/Buenos_Aires', { zone: 'America/Argentina/Buenos_Aires', city: 'Buenos Aires' }],
    ['UTC', { zone: 'UTC', city: '' }],
    // The same clock as Geneva on that day.
    ['Europe/Paris', null],
    ['America/New_York', null],
    ['Not/A_Zone', null],
    [undefined, null],
  ])('%s', (device, expected) => {
    expect(readersColumn(agenda, device, T0)).toEqual(expected)
  })

  test('Lagos shares the time of Geneva in winter, not in summer', () => {
    const january = instant(Date.UTC(2022, 0, 20, 12, 30))
    expect(readersColumn(agenda, 'Africa/Lagos', january)).toBeNull()
    expect(readersColumn(agenda, 'Africa/Lagos', T0)).not.toBeNull()
  })

  test.each([
    ['Europe/Zurich', 0],
    ['Pacific/Auckland', 1],
    ['Pacific/Honolulu', 0],
  ])('in %s the programme begins %i days away', (zone, days) => {
    expect(daysAway(T0, zone, dayIn(T0, 'Europe/Zurich'))).toBe(days)
  })
})
