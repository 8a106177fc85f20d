import { expect, test } from 'vitest'
import { milliseconds } from '../../../shared/domain/time.ts'
import { at, FELIPE, MARTIJN, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { screen, speaking } from '../../../testing/show/messages.ts'
import type { WorkingLink } from '../links/links.ts'
import { delayIs, isMeant, presenceOf, type RosterFacts, rosterOf } from './roster.ts'

const link = (role: WorkingLink['role'], person: string | null, name: string | null = null): WorkingLink => ({
  id: `${role} ${person} ${name}`,
  role,
  person,
  personName: null,
  booth: null,
  name,
  url: 'http://localhost/',
  revoked: false,
})

function roster(changes: Partial<RosterFacts> = {}) {
  const agenda = smallAgenda()
  return rosterOf({ agenda, live: { turn: null, readiness: {} }, links: [], screens: [], ...changes })
}

function group(changes: Partial<RosterFacts>, is: string) {
  return roster(changes).groups.flatMap((each) => (each.is === is ? each.listed : []))
}

test('PPL-6 speakers in the order of their turns, the others of the agenda after them', () => {
  expect(group({}, 'speakers').map(({ person, turns }) => [person, turns])).toEqual([
    [FELIPE, ['1', '4.2']],
    ['mingeirou', ['2.1']],
    ['cazenave', ['2.2']],
    [ZITA, ['4.1']],
    [MARTIJN, []],
  ])
})

test('PPL-6 the booths one after the other; crew and moderators by their links, each once', () => {
  const links = [
    link('moderator', FELIPE),
    link('moderator', null, 'Second desk'),
    link('crew', null),
    link('crew', null, 'Sound'),
  ]
  const screens = [screen('crew', null), screen('crew', null, { id: 'b' }), screen('admin', null)]
  const { groups } = roster({ links, screens })
  expect(groups.map(({ is, booth, listed }) => [is, booth?.id ?? null, listed.map((each) => each.name)])).toEqual([
    [
      'speakers',
      null,
      ['Felipe González Morales', 'Kalliope Mingeirou', 'Pierre Cazenave', 'Zita Cabais', 'Martijn Pluim'],
    ],
    ['interpreters', 'en', ['EN 1', 'EN 2']],
    ['interpreters', 'fr', ['FR 1', 'FR 2']],
    ['crew', null, [null, 'Sound']],
    ['moderators', null, ['Felipe González Morales', 'Second desk', null]],
  ])
  expect(groups.flatMap(({ listed }) => listed).map(({ screens: each }) => each.length)).toContain(2)
})

test('PPL-6 a moderator’s screen is not their speaker’s page', () => {
  const screens = [screen('moderator', FELIPE)]
  expect(group({ screens }, 'speakers')[0]).toMatchObject({ screens: [], elsewhere: true })
  expect(group({ screens }, 'moderators')[0]?.screens).toEqual(screens)
})

test('PPL-6 somebody who is in the agenda no more keeps a place as long as their link or screen is there', () => {
  expect(group({ screens: [screen('speaker', 'silva')] }, 'speakers').map(({ person }) => person)).toContain('silva')
})

test('PPL-7 ready, not ready, or on the floor: of speakers alone', () => {
  const live = { ...speaking(3, MARTIJN), readiness: { [ZITA]: { at: at(1), by: 'self' as const } } }
  const said = new Map(group({ live }, 'speakers').map(({ person, readiness }) => [person, readiness]))
  expect([said.get(MARTIJN), said.get(ZITA), said.get(FELIPE)]).toEqual(['floor', 'ready', 'unready'])
  expect(group({ live }, 'interpreters').map(({ readiness }) => readiness)).toEqual([null, null, null, null])
})

test('PPL-8 public screens are counted apart, the stages first', () => {
  const screens = [
    screen('public', null, { id: 'p' }),
    screen('public', null, { id: 's', view: 'stage', since: at(9) }),
  ]
  expect(roster({ screens }).publicScreens.map(({ id }) => id)).toEqual(['s', 'p'])
})

test('PPL-8 here, here and not answering, not here', () => {
  const [fine, stale] = [screen('crew', null), screen('crew', null, { stale: true })]
  const rows = [[], [stale], [stale, fine]].map((screens) => presenceOf({ screens, elsewhere: false }))
  expect([...rows, presenceOf({ screens: [], elsewhere: true })]).toEqual(['away', 'stale', 'here', 'elsewhere'])
})

test('PPL-8 a delay has its word', () => {
  expect([null, milliseconds(500), milliseconds(501)].map(delayIs)).toEqual(['unknown', 'good', 'slow'])
})

test('PPL-9 a name is found by parts of it, whatever the accents', () => {
  expect(isMeant('Felipe González Morales', 'gonz fel')).toBe(true)
  expect(isMeant('Felipe González Morales', 'zita')).toBe(false)
  expect(isMeant('Zita Cabais', '  ')).toBe(true)
})
