import { describe, expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { interpreterNamed, MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { CREW, must } from '../../../testing/show/room.ts'
import { decideWake, nextWake } from '../decide.ts'
import { recordOf } from '../record/recordOf.ts'
import type { Instant } from '../time.ts'
import { interruptedBooths, type Signal, type SignalKind, slowDownNow } from './signals.ts'

const [en, fr, fr2] = [interpreterNamed('en-1'), interpreterNamed('fr-1'), interpreterNamed('fr-2')]

function desk() {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const turn = () => stage.show().floor.turn?.id ?? null
  const send = (kind: SignalKind | 'resumed', now: Instant, by = fr) =>
    stage.press({ type: 'SendSignal', kind, turn: turn() }, now, by)
  const last = (): Signal => {
    const signal = stage.show().signals.at(-1)
    if (signal === undefined) throw new Error('nothing was sent')
    return signal
  }
  const answer = (to: 'seen' | 'handled' | 'resolved', now: Instant, by = MODERATOR) =>
    stage.press({ type: 'AnswerSignal', signal: last().id, presses: last().presses.length, to }, now, by)
  return { ...stage, turn, send, last, answer }
}

describe('SIG-1 the life of a signal', () => {
  test('sent, seen, being handled, resolved; never backwards', () => {
    const stage = desk()
    must(stage.send('cannot-hear', at(1)))
    expect(stage.last()).toMatchObject({ state: 'sent', since: at(1), booths: ['fr'], by: null })
    must(stage.answer('seen', at(1, 5)))
    expect(stage.answer('seen', at(1, 6))).toBe('already-so')
    must(stage.answer('handled', at(1, 10), CREW))
    expect(stage.answer('seen', at(1, 11))).toBe('already-so')
    must(stage.answer('resolved', at(2)))
    expect(stage.last()).toMatchObject({ state: 'resolved', since: at(2), by: { role: 'moderator' } })
    expect(stage.answer('resolved', at(2, 1))).toBe('already-gone')
  })

  test('what is about a turn lapses with it; what is about the room stays', () => {
    const stage = desk()
    for (const kind of ['slow-down', 'one-at-a-time', 'need-text', 'interrupted'] as const)
      must(stage.send(kind, at(1)))
    must(stage.press({ type: 'StartSegment', turn: stage.turn(), to: '2.1' }, at(2)))
    expect(stage.show().signals.map(({ kind, state }) => [kind, state])).toEqual([
      ['slow-down', 'lapsed'],
      ['one-at-a-time', 'lapsed'],
      ['need-text', 'sent'],
      ['interrupted', 'sent'],
    ])
    must(stage.press({ type: 'Undo', revision: stage.show().revision }, at(2, 5)))
    expect(stage.show().signals.every(({ state }) => state === 'sent')).toBe(true)
  })

  test('slower and once more pass by themselves after two minutes', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    must(stage.send('cannot-hear', at(1, 30)))
    expect(nextWake(stage.show())).toBe(at(3))
    const events = decideWake(stage.show(), at(3))
    stage.keep({ type: 'Wake' }, events, at(3))
    expect(stage.show().signals.map(({ kind, state }) => [kind, state])).toEqual([
      ['slow-down', 'lapsed'],
      ['cannot-hear', 'sent'],
    ])
    expect(nextWake(stage.show())).toBe(null)
  })

  test('whoever sent it can take it back, and only for their own booth', () => {
    const stage = desk()
    must(stage.send('cannot-hear', at(1)))
    expect(stage.answer('resolved', at(1, 5), en)).toBe('not-yours')
    expect(stage.answer('seen', at(1, 5), fr2)).toBe('not-allowed')
    must(stage.send('cannot-hear', at(1, 6), en))
    must(stage.answer('resolved', at(1, 9), fr2))
    expect(stage.last()).toMatchObject({ state: 'sent', booths: ['en'] })
    must(stage.answer('resolved', at(1, 12), en))
    expect(stage.last().state).toBe('resolved')
  })

  test('the end of the show ends them all, and nothing is sent after it', () => {
    const stage = desk()
    must(stage.send('need-text', at(1)))
    must(stage.press({ type: 'EndShow' }, at(2)))
    expect(stage.last().state).toBe('lapsed')
    expect(stage.send('need-text', at(3))).toBe('not-live')
  })
})

describe('SIG-2 not more than one of a kind in ten seconds a person', () => {
  test('too soon, for this kind and this person only', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    expect(stage.send('slow-down', at(1, 9))).toBe('too-soon')
    must(stage.send('cannot-hear', at(1, 9)))
    must(stage.send('slow-down', at(1, 9), fr2))
    must(stage.send('slow-down', at(1, 10)))
    expect(stage.last().kind).toBe('cannot-hear')
  })

  test('also when the first one is over', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    must(stage.answer('resolved', at(1, 3)))
    expect(stage.send('slow-down', at(1, 5))).toBe('too-soon')
  })

  test('on a turn that is over', () => {
    const stage = desk()
    expect(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 1 }, at(1), fr)).toBe('stale-turn')
  })
})

describe('SIG-3 one signal from several', () => {
  test('the same from another booth joins it, and asks anew for an answer', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    must(stage.answer('seen', at(1, 4)))
    must(stage.send('slow-down', at(1, 6), en))
    expect(stage.show().signals).toHaveLength(1)
    expect(stage.last()).toMatchObject({ booths: ['fr', 'en'], state: 'sent', since: at(1, 6) })
    expect(
      stage.press({ type: 'AnswerSignal', signal: stage.last().id, presses: 1, to: 'seen' }, at(1, 7)),
      'what the moderator saw was one booth',
    ).toBe('stale-signal')
  })

  test('again within a minute of being over it comes back, with the count; later it is another one', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    must(stage.answer('resolved', at(1, 10)))
    must(stage.send('slow-down', at(1, 50)))
    expect(stage.show().signals).toHaveLength(1)
    expect(stage.last()).toMatchObject({ state: 'sent', booths: ['fr'] })
    expect(stage.last().presses).toHaveLength(2)
    must(stage.answer('resolved', at(2)))
    must(stage.send('slow-down', at(3, 1)))
    expect(stage.show().signals).toHaveLength(2)
  })

  test('about another speaker it is another one', () => {
    const stage = desk()
    must(stage.send('slow-down', at(1)))
    must(stage.press({ type: 'StartSegment', turn: stage.turn(), to: '2.1' }, at(1, 20)))
    must(stage.send('slow-down', at(1, 30)))
    expect(stage.show().signals.map(({ person }) => person)).toEqual(['gonzalez-morales', 'mingeirou'])
  })

  test('interrupted stands until each booth has resumed', () => {
    const stage = desk()
    expect(stage.send('resumed', at(1))).toBe('not-interrupted')
    must(stage.send('interrupted', at(1)))
    must(stage.send('interrupted', at(2), en))
    expect(interruptedBooths(stage.show().signals)).toEqual(['fr', 'en'])
    must(stage.send('resumed', at(3)))
    expect(interruptedBooths(stage.show().signals)).toEqual(['en'])
    must(stage.send('resumed', at(4), en))
    expect([interruptedBooths(stage.show().signals), stage.last().state]).toEqual([[], 'resolved'])
  })
})

test('SIG-4 slower is on the speaker’s page while it is open, and of this turn alone', () => {
  const stage = desk()
  const now = () => slowDownNow(stage.show().signals, stage.turn() ?? 0)
  expect(now()).toBe(null)
  must(stage.send('slow-down', at(1)))
  expect(now()).not.toBe(null)
  must(stage.answer('seen', at(1, 10)))
  expect(now(), 'seen by the moderator, and still for the speaker').not.toBe(null)
  must(stage.answer('resolved', at(1, 20)))
  expect(now()).toBe(null)
  must(stage.press({ type: 'StartSegment', turn: stage.turn(), to: '2.1' }, at(2)))
  expect(now()).toBe(null)
})

test('REC-9 the record keeps about whom, from which booths, how often and what became of it', () => {
  const stage = desk()
  must(stage.send('slow-down', at(1)))
  must(stage.send('slow-down', at(1, 5), en))
  must(stage.answer('resolved', at(2)))
  const { signals } = recordOf(stage.history(), at(3))
  expect(signals).toEqual([
    {
      id: 3,
      kind: 'slow-down',
      turn: 2,
      about: { name: 'Felipe González Morales', organisation: null },
      at: at(1),
      booths: ['fr', 'en'],
      presses: 2,
      state: 'resolved',
      since: at(2),
    },
  ])
})
