import { expect, test } from 'vitest'
import type { Audience } from '../../../shared/domain/messages/messages.ts'
import type { SeenSight } from '../../../shared/protocol/view.ts'
import { FELIPE, KALLIOPE, PIERRE, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { message, screen, sight } from '../../../testing/show/messages.ts'
import { noticeReachOf, type Recipient, reachOf } from './reach.ts'

const names = (recipients: readonly Recipient[]) =>
  recipients.map((each) => `${each.person ?? each.name ?? each.role}${each.here ? '' : ', away'}`)

const screens = [
  screen('moderator', FELIPE),
  screen('speaker', ZITA),
  screen('interpreter', 'fr-1', { booth: 'fr' }),
  screen('crew', null, { id: 'a' }),
  screen('crew', null, { id: 'b', name: 'Second desk' }),
  screen('public', null, { id: 'c' }),
  screen('public', null, { id: 'd', view: 'stage' }),
]

/** So few have seen it that their names are told. */
function named(seen: readonly SeenSight[]) {
  return { seen, seenBy: seen.length }
}

function reach(audience: Audience, sights = [sight('speaker', ZITA)]) {
  const { seen, unseen, publicScreens } = reachOf(audience, named(sights), smallAgenda(), screens)
  return { seen: names(seen), unseen: names(unseen), publicScreens }
}

test('MSG-12 one person: seen or not, here or not', () => {
  expect(reach({ to: 'person', person: ZITA })).toEqual({ seen: [ZITA], unseen: [], publicScreens: null })
  expect(reach({ to: 'person', person: PIERRE })).toEqual({
    seen: [],
    unseen: [`${PIERRE}, away`],
    publicScreens: null,
  })
})

test('MSG-12 speakers are expected by the agenda, and those whose screens show it come first', () => {
  expect(reach({ to: 'role', role: 'speaker' }, [])).toEqual({
    seen: [],
    // Felipe sits at the moderators' console, which shows no message.
    unseen: [ZITA, `${KALLIOPE}, away`, `${PIERRE}, away`],
    publicScreens: null,
  })
})

test('MSG-12 a speaker who is nowhere in the agenda any more but has a page is expected too', () => {
  const { unseen } = reachOf({ to: 'role', role: 'speaker' }, named([]), smallAgenda(), [screen('speaker', 'silva')])
  expect(names(unseen)).toContain('silva')
})

test('MSG-12 crew are told apart by the labels of their links', () => {
  const seen = [sight('crew', null, 'Second desk')]
  expect(reach({ to: 'role', role: 'crew' }, seen)).toEqual({
    seen: ['Second desk'],
    unseen: ['crew'],
    publicScreens: null,
  })
})

test('MSG-12 a person counts once, from however many screens', () => {
  const twice = [sight('speaker', ZITA), sight('speaker', ZITA)]
  const two = [screen('speaker', ZITA), screen('speaker', ZITA, { id: 'b' })]
  const { seen, unseen } = reachOf({ to: 'person', person: ZITA }, named(twice), smallAgenda(), two)
  expect([seen.length, unseen.length]).toEqual([1, 0])
})

test('MSG-12 public screens are counted, and nobody is expected of them', () => {
  expect(reach({ to: 'role', role: 'public' }, [])).toEqual({ seen: [], unseen: [], publicScreens: 2 })
  expect(reach({ to: 'everybody' }, []).publicScreens).toBe(2)
})

test('MSG-13 a change of the agenda: its people, and everybody in its booths', () => {
  const { by, at, seen } = message({ seen: [sight('interpreter', 'fr-1')] })
  const notice = {
    id: 3,
    at,
    by,
    ...named(seen),
    what: { is: 'catch-up', items: 0, changes: [], skipped: [] },
    people: [ZITA],
    booths: ['fr'],
  } as const
  const told = noticeReachOf(notice, smallAgenda(), screens)
  expect([names(told.seen), names(told.unseen)]).toEqual([['fr-1'], [ZITA, 'fr-2, away']])
})

test('MSG-12 where so many have seen it that their names are not told, it says how many', () => {
  const { seen, unseen, counted } = reachOf({ to: 'everybody' }, { seen: [], seenBy: 40 }, smallAgenda(), screens)
  expect([seen, unseen, counted]).toEqual([[], [], { seen: 40, of: 40 }])
})
