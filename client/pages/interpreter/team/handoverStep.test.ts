import { expect, test } from 'vitest'
import type { Handover } from '../../../../shared/domain/booths/booths.ts'
import { minutes, NONE } from '../../../../shared/domain/time.ts'
import type { MyBooth } from '../../../../shared/protocol/view.ts'
import { at } from '../../../../testing/show/agendas.ts'
import { handoverStep } from './handoverStep.ts'

const booth = (on: readonly string[], handover: Handover | null = null, team = ['fr-1', 'fr-2']): MyBooth => ({
  id: 'fr',
  ready: null,
  turnLength: minutes(20),
  handover,
  mics: team.map((person) => ({
    person,
    onSince: on.includes(person) ? at(0) : null,
    clock: { today: NONE, turn: NONE, since: null },
  })),
})

const asked: Handover = {
  id: 7,
  by: 'fr-1',
  partner: 'fr-2',
  stops: 'fr-1',
  starts: 'fr-2',
  state: 'asked',
  since: at(1),
  until: at(2),
}

test('INT-12 whom one can ask: the one on mic any partner, the others the one on mic', () => {
  const partners = (on: readonly string[], me: string, team?: string[]) => {
    const step = handoverStep(booth(on, null, team), me, at(1))
    return step.is === 'free' ? step.partners : step.is
  }
  expect(partners(['fr-1'], 'fr-1')).toEqual(['fr-2'])
  expect(partners(['fr-1'], 'fr-2')).toEqual(['fr-1'])
  expect(partners([], 'fr-2')).toEqual([])
  expect(partners(['fr-1', 'fr-2'], 'fr-2')).toEqual([])
  expect(partners(['fr-1'], 'fr-1', ['fr-1', 'fr-2', 'fr-3'])).toEqual(['fr-2', 'fr-3'])
})

test('INT-12 each of the two reads what is theirs to do', () => {
  const both = (handover: Handover) =>
    ['fr-1', 'fr-2'].map((me) => handoverStep(booth(['fr-1'], handover), me, at(1, 10)))
  expect(both(asked)).toMatchObject([
    { is: 'waiting', partner: 'fr-2', takesOver: true },
    { is: 'asked', by: 'fr-1', takeOver: true },
  ])
  expect(both({ ...asked, by: 'fr-2', partner: 'fr-1' }), 'offered by the one who is off').toMatchObject([
    { is: 'asked', by: 'fr-2', takeOver: false },
    { is: 'waiting', partner: 'fr-1', takesOver: false },
  ])
  expect(both({ ...asked, state: 'accepted' })).toMatchObject([
    { is: 'to-switch', starts: 'fr-2' },
    { is: 'to-start', stops: 'fr-1' },
  ])
  expect(handoverStep(booth(['fr-1'], asked, ['fr-1', 'fr-2', 'fr-3']), 'fr-3', at(1)).is).toBe('others')
})

test('INT-12 how it ended is said for a minute', () => {
  const declined = booth(['fr-1'], { ...asked, state: 'declined', since: at(3) })
  expect(handoverStep(declined, 'fr-1', at(3, 59))).toMatchObject({ ended: { state: 'declined', partner: 'fr-2' } })
  expect(handoverStep(declined, 'fr-2', at(3, 59)), 'whoever declined').toMatchObject({ ended: { partner: null } })
  expect(handoverStep(declined, 'fr-1', at(4))).toMatchObject({ ended: null })
})
