import { expect, test } from 'vitest'
import { type LinkFacts, linkStatus } from './linkWatch.ts'

const up: LinkFacts = { openedAt: 0, heardAt: 10_000, connected: true, backAt: null }

test.each([
  ['a byte now', up, 10_000, 'live'],
  ['6.9 s ago', up, 16_999, 'live'],
  ['7 s ago', up, 17_000, 'late'],
  ['12 s ago', up, 22_000, 'lost'],
  ['known to be down: it is not live', { ...up, connected: false }, 10_500, 'late'],
  ['down for 12 s', { ...up, connected: false }, 22_000, 'lost'],
  ['back a second ago', { ...up, backAt: 10_000 }, 11_000, 'caught-up'],
  ['back four seconds ago', { ...up, backAt: 10_000, heardAt: 13_000 }, 14_000, 'live'],
  ['nothing heard yet', { ...up, heardAt: null, connected: false }, 5_000, 'connecting'],
  ['nothing heard for 12 s', { ...up, heardAt: null, connected: false }, 12_000, 'lost'],
] as const)('LNK-14 %s', (_, facts, now, status) => {
  expect(linkStatus(facts, now)).toBe(status)
})
