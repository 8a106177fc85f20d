import { expect, test } from 'vitest'
import { type ConnectionFacts, connectionStatus } from './connectionStatus.ts'

const up: ConnectionFacts = { openedAt: 0, asOf: 10_000, lag: 50, connected: true, backAt: null, before: 'live' }

test.each([
  ['as of now', up, 10_000, 'live'],
  ['as of 6.9 s ago', up, 16_999, 'live'],
  ['as of 7 s ago', up, 17_000, 'late'],
  ['as of 12 s ago', up, 22_000, 'lost'],
  ['known to be down: it is not live', { ...up, connected: false }, 10_500, 'late'],
  ['down for 12 s', { ...up, connected: false }, 22_000, 'lost'],
  ['back a second ago', { ...up, backAt: 10_000, before: 'late' }, 11_000, 'caught-up'],
  ['back four seconds ago', { ...up, backAt: 10_000, asOf: 13_000 }, 14_000, 'live'],
  ['no picture yet', { ...up, asOf: null, connected: false }, 5_000, 'connecting'],
  ['no picture for 12 s', { ...up, asOf: null, connected: false }, 12_000, 'lost'],
] as const)('LNK-14 %s', (_, facts, now, status) => {
  expect(connectionStatus(facts, now)).toBe(status)
})

test.each([
  ['late, the next heartbeat came in two seconds old', { ...up, before: 'late', lag: 2_000 }, 'live'],
  ['late, it came in older: it would be late again before the next', { ...up, before: 'late', lag: 2_001 }, 'late'],
  ['live, it came in older', { ...up, lag: 2_001 }, 'live'],
  ['lost, it came in seven seconds old', { ...up, before: 'lost', lag: 7_000 }, 'late'],
  ['lost, it came in older', { ...up, before: 'lost', lag: 7_001 }, 'lost'],
] as const)('LNK-66 %s', (_, facts, status) => {
  expect(connectionStatus(facts, 12_000)).toBe(status)
})
