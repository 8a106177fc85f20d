import { expect, test } from 'vitest'
import { writeAgenda } from '../../../shared/agenda/write.ts'
import { instant } from '../../../shared/domain/time.ts'
import { KALLIOPE, PIERRE, smallAgenda } from '../../../shared/testing/agendas.ts'
import { firstSpeaker, pressOutcome, unreadiness } from './readyCheck.ts'

const ready = { zita: { at: instant(1), by: 'self' as const } }
const screens = [{ person: null }, { person: 'felipe' }, { person: 'zita' }, { person: 'martijn' }]

test.each([
  ['ready', 'zita', null],
  ['here, and has not said so', 'martijn', 'not-ready'],
  ['no screen of theirs', 'pierre', 'not-here'],
  ['whoever presses', 'felipe', null],
  ['a break, an open list, a guest', null, null],
] as const)('RDY-5 %s', (_, person, said) => {
  expect(unreadiness(person, { readiness: ready, screens, presser: 'felipe' })).toBe(said)
})

test('RDY-5 as long as no screen is known, nobody is said to be away', () => {
  expect(unreadiness('pierre', { readiness: {}, screens: [], presser: null })).toBe('not-ready')
})

test.each([
  ['a ready person gets the floor by one press', null, false, 5_000, 'give'],
  ['the first press says so', 'not-ready', false, 5_000, 'warn'],
  ['the second one gives the floor', 'not-ready', true, 600, 'give'],
  ['too soon after the words changed', 'not-ready', true, 599, 'too-soon'],
] as const)('RDY-6 %s', (_, unready, warned, since, outcome) => {
  expect(pressOutcome(unready, warned, since)).toBe(outcome)
})

test('RDY-5 starting a slot concerns its first speaker still ahead; a discussion and a break concern nobody', () => {
  const agenda = writeAgenda(smallAgenda())
  const fates = { '2.1': 'done', '2.2': 'ahead' } as const
  expect(firstSpeaker(agenda, fates, 'brief')).toBe(PIERRE)
  expect(firstSpeaker(agenda, fates, '2.1')).toBe(KALLIOPE)
  expect(firstSpeaker(agenda, {}, 'qa')).toBe(null)
  expect(firstSpeaker(agenda, {}, 'nowhere')).toBe(null)
})
