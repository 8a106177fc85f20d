import { describe, expect, test } from 'vitest'
import { instant } from '../../../shared/domain/time.ts'
import { KALLIOPE, PIERRE, smallAgenda } from '../../../testing/show/agendas.ts'
import { type Doubts, doubtsOf, firstFloor, inSpiteOf, pressOutcome, unreadiness } from './readyCheck.ts'

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
  const doubts: Doubts | null = unready === null ? null : [{ is: unready, booths: null }]
  expect(pressOutcome(doubts, warned, since)).toBe(outcome)
})

test('RDY-5 starting a slot concerns its first speaker still ahead; a discussion any booth, and a break nobody', () => {
  const agenda = smallAgenda()
  const fates = { '2.1': 'done', '2.2': 'ahead' } as const
  expect(firstFloor(agenda, fates, 'brief')).toEqual({ person: PIERRE, language: 'en' })
  expect(firstFloor(agenda, fates, '2.1')).toEqual({ person: KALLIOPE, language: 'en' })
  expect(firstFloor(agenda, {}, 'qa')).toEqual({ person: null, language: 'open' })
  expect(firstFloor(agenda, {}, 'nowhere')).toEqual({ person: null, language: null })
})

describe('SIG-5 booths speak against giving the floor', () => {
  const said = (ready: boolean) => ({ ready: { said: ready, at: instant(1) }, mics: [] })
  const signal = {
    id: 1,
    kind: 'interrupted',
    turn: 2,
    person: null,
    presses: [],
    pressed: 1,
    booths: ['en'],
    state: 'handled',
    since: instant(1),
    by: null,
  } as const
  const facts = {
    readiness: ready,
    screens,
    presser: null,
    agenda: smallAgenda(),
    booths: { en: said(true), fr: said(false) },
    signals: [],
  }
  const to = (language: string | null) => ({ person: 'zita', language })

  test('a booth that said it is not ready, when it would have to work', () => {
    expect(doubtsOf(to('en'), facts)).toEqual([{ is: 'booth-not-ready', booths: 'FR' }])
    expect(doubtsOf(to('fr'), facts), 'it rests then').toBe(null)
    expect(doubtsOf(to('open'), facts), 'in an open list any may have to').toHaveLength(1)
    expect(doubtsOf(to(null), facts), 'nobody works in a break').toBe(null)
    const silent = { en: { ready: null, mics: [] }, fr: { ready: null, mics: [] } }
    expect(doubtsOf(to('en'), { ...facts, booths: silent }), 'who has declared nothing is not “not ready”').toBe(null)
  })

  test('an interruption first, then the booth, then the person; each is named in the press', () => {
    const doubts = doubtsOf({ person: 'pierre', language: 'en' }, { ...facts, signals: [signal] })
    expect(doubts?.map(({ is }) => is)).toEqual(['interpretation-interrupted', 'booth-not-ready', 'not-here'])
    expect(inSpiteOf(doubts)).toEqual(['interpretation-interrupted', 'booth-not-ready', 'not-ready'])
    expect(inSpiteOf(null)).toEqual([])
    expect(doubtsOf(to('fr'), { ...facts, signals: [{ ...signal, state: 'resolved' }] })).toBe(null)
  })
})
