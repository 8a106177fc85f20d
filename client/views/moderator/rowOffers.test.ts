import { expect, test } from 'vitest'
import { rowOffers } from './rowOffers.ts'

const row = { id: 'x', segment: 'x' }

test.each([
  ['ahead', 'live', ['start', 'skip']],
  ['ahead', 'unstarted', ['skip']],
  ['on', 'live', ['startAgain']],
  ['done', 'live', ['startAgain']],
  ['passed', 'live', ['start', 'restore', 'skip']],
  ['skipped', 'unstarted', ['restore']],
  ['ahead', 'ended', []],
] as const)('a row that is %s offers, while the show is %s, what it would not refuse', (fate, status, offers) => {
  expect(rowOffers({ ...row, fate }, status)).toEqual(offers)
})

test('a slot of several offers itself, the chair between turns nothing', () => {
  expect(rowOffers({ id: 'slot', segment: null, fate: null }, 'live')).toEqual(['startSlot'])
  expect(rowOffers({ id: 'chair', segment: null, fate: null }, 'live')).toEqual([])
})
