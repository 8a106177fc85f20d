import { expect, test } from 'vitest'
import { ownZone } from './ownZone.ts'

const geneva = { zone: 'Europe/Zurich', city: { en: 'Geneva', fr: 'Genève' } }
const agenda = { zone: 'Europe/Zurich', zones: [geneva] }

test.each([
  ['Europe/Zurich', geneva],
  ['Africa/Dakar', { zone: 'Africa/Dakar', city: 'Dakar' }],
  ['America/Argentina/Buenos_Aires', { zone: 'America/Argentina/Buenos_Aires', city: 'Buenos Aires' }],
  ['Etc/GMT-2', { zone: 'Etc/GMT-2', city: '' }],
  ['UTC', { zone: 'UTC', city: '' }],
  [undefined, geneva],
])('SPK-5 a device in %s', (device, expected) => {
  expect(ownZone(agenda, device)).toEqual(expected)
})
