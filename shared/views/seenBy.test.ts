import { describe, expect, test } from 'vitest'
import type { Role } from '../domain/actor.ts'
import { at, smallAgenda, T0 } from '../testing/agendas.ts'
import { rehearse } from '../testing/rehearsal.ts'
import { agendaSeenBy, liveSeenBy, meSeenBy } from './seenBy.ts'

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
      ['changes', 'clocks', 'endedAt', 'fates', 'hardEnd', 'holdingSince', 'plan', 'plannedEnd', 'run', 'slot'].concat([
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
    const actor = { link: 'x', role: 'speaker', person: 'cabais', booth: null, name: null } as const
    expect(meSeenBy(actor)).toEqual(actor)
  })
})
