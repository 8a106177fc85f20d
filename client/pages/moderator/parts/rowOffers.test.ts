import { expect, test } from 'vitest'
import { rowOffers } from './rowOffers.ts'

const row = { id: 'x', segment: 'x' }

test.each([
  ['ahead', 'live', ['start', 'skip', 'edit']],
  ['ahead', 'unstarted', ['skip', 'edit']],
  ['on', 'live', ['startAgain', 'edit']],
  ['done', 'live', ['startAgain', 'edit']],
  ['passed', 'live', ['start', 'restore', 'skip', 'edit']],
  ['skipped', 'unstarted', ['restore', 'edit']],
  ['ahead', 'ended', []],
] as const)('a row that is %s offers, while the show is %s, what it would not refuse', (fate, status, offers) => {
  expect(rowOffers({ ...row, fate }, status)).toEqual(offers)
})

test('a slot of several offers itself, the chair between turns and whoever was on the list nothing', () => {
  expect(rowOffers({ id: 'slot', segment: null, fate: null }, 'live')).toEqual(['startSlot', 'edit'])
  expect(rowOffers({ id: 'chair', segment: null, fate: null }, 'live')).toEqual([])
  expect(rowOffers({ id: 'request', segment: null, fate: null }, 'live')).toEqual([])
})
