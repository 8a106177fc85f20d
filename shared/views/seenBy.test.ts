import { describe, expect, test } from 'vitest'
import type { Role } from '../domain/actor.ts'
import { at, smallAgenda, T0 } from '../testing/agendas.ts'
import { actor, rehearse } from '../testing/rehearsal.ts'
import { asking, inDiscussion, must, speakerNamed } from '../testing/room.ts'
import { agendaSeenBy, liveSeenBy, meSeenBy, mineSeenBy } from './seenBy.ts'

const people = smallAgenda().people.map((person) => ({ ...person, sayAs: 'kah-LEE-oh-pee', alsoPrintedAs: ['K. M.'] }))
const agenda = smallAgenda({ people })

describe('ACC-2 what each role sees', () => {
  const roles: readonly (readonly [Role, { undo: boolean; backstage: boolean }])[] = [
    ['admin', { undo: true, backstage: true }],
    ['moderator', { undo: true, backstage: true }],
    ['crew', { undo: false, backstage: true }],
    ['interpreter', { undo: false, backstage: true }],
    ['speaker', { undo: false, backstage: false }],
    ['public', { undo: false, backstage: false }],
  ]
  test.each(roles)('%s', (role, { undo, backstage }) => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(liveSeenBy(role, stage.show()).undo.length).toBe(undo ? 1 : 0)
    const seen = JSON.stringify(agendaSeenBy(role, agenda))
    expect(seen.includes('kah-LEE-oh-pee'), 'how names are said').toBe(backstage)
    expect(seen.includes('K. M.'), 'how names were misprinted').toBe(backstage)
    expect(seen.includes('FR 1'), 'interpreters’ names').toBe(backstage)
    expect(seen.includes('Kalliope Mingeirou')).toBe(true)
  })

  test('the live view has these fields and no others', () => {
    const live = liveSeenBy('public', rehearse(agenda, T0).show())
    expect(Object.keys(live).sort()).toEqual(
      ['changes', 'clocks', 'endedAt', 'fates', 'hardEnd', 'holdingSince', 'interrupted', 'messages'].concat([
        'notices',
        'plan',
        'plannedEnd',
        'queue',
        'readiness',
        'run',
        'slot',
        'startedAt',
        'status',
        'turn',
        'turns',
        'undo',
        'visits',
      ]),
    )
  })

  test('undo lines name who pressed, never their link', () => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(JSON.stringify(liveSeenBy('moderator', stage.show()))).not.toContain('link-moderator')
  })

  test('a person is told who they are', () => {
    const cabais = { link: 'x', role: 'speaker', person: 'cabais', booth: null, name: null } as const
    expect(meSeenBy(cabais)).toEqual(cabais)
  })
})

describe('QUE-27 what each role learns of the list', () => {
  const stage = inDiscussion()
  must(
    stage.press(
      { type: 'RequestFloor', slot: 'qa', ...asking(), note: 'on funding', behalf: 'G77' },
      at(21),
      speakerNamed('cabais'),
    ),
  )
  const gone = stage.ask('pluim', 22)
  must(stage.press({ type: 'MarkAbsent', request: gone }, at(23)))

  const roles: readonly (readonly [Role, { names: boolean; notes: boolean; absent: boolean; by: boolean }])[] = [
    ['moderator', { names: true, notes: true, absent: true, by: true }],
    ['crew', { names: true, notes: true, absent: true, by: true }],
    ['interpreter', { names: true, notes: true, absent: false, by: false }],
    ['speaker', { names: true, notes: false, absent: false, by: false }],
    ['public', { names: false, notes: false, absent: false, by: false }],
  ]
  test.each(roles)('%s', (role, { names, notes, absent, by }) => {
    const { queue } = liveSeenBy(role, stage.show())
    const text = JSON.stringify(queue)
    expect(text.includes('cabais'), 'who waits').toBe(names)
    expect(text.includes('on funding'), 'notes').toBe(notes)
    expect(text.includes('pluim'), 'the absent').toBe(absent)
    expect(
      queue.requests.some((request) => request.by !== null),
      'who typed it in',
    ).toBe(by)
    expect(queue.waiting, 'how many').toEqual({ qa: 1 })
    expect(text.includes('link-'), 'never a link').toBe(false)
  })

  test('one’s own requests in every state, for oneself alone', () => {
    const own = (person: string) =>
      mineSeenBy(speakerNamed(person), stage.show())?.requests.map(({ state, note }) => [state, note])
    expect(own('pluim')).toEqual([['absent', null]])
    expect(own('cabais')).toEqual([['waiting', 'on funding']])
    expect(own('mingeirou')).toEqual([])
    expect(mineSeenBy(actor('public', 'x'), stage.show())).toBe(null)
  })
})

test('ACC-2 the moderator’s own messages stay with those who run the room', () => {
  const presets = smallAgenda({ messages: [{ text: 'The minister is waiting', weight: 'note' }] })
  expect(agendaSeenBy('moderator', presets).messages).toHaveLength(1)
  expect(agendaSeenBy('speaker', presets).messages).toBe(undefined)
})

test('RDY-7 that somebody was given the floor though not ready stays with those who run the room', () => {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'StartSegment', turn: 2, to: '2.1', despite: ['not-ready'] }, at(5)))
  must(stage.press({ type: 'EndTurn', turn: 3 }, at(6)))
  const sees = (role: Role) => JSON.stringify(liveSeenBy(role, stage.show()).turns).includes('not-ready')
  expect(['moderator', 'crew', 'interpreter', 'speaker', 'public'].map((role) => sees(role as Role))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('MSG-20 the public hears the moderator, not which one', () => {
  const stage = rehearse(smallAgenda(), T0)
  const send = {
    type: 'SendMessage',
    audience: { to: 'everybody' },
    text: 'Welcome',
    weight: 'note',
    lasts: null,
  } as const
  must(stage.press(send, at(0), { ...actor('moderator', 'link-moderator'), person: 'pluim', name: 'Martijn' }))
  expect(JSON.stringify(liveSeenBy('public', stage.show()).messages)).not.toMatch(/pluim|Martijn/)
})
