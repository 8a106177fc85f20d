import { describe, expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, smallAgenda, T0, ZITA } from '../../testing/show/agendas.ts'
import { INTERPRETER, type Rehearsal, rehearse } from '../../testing/show/rehearsal.ts'
import { CREW, must, speakerNamed } from '../../testing/show/room.ts'
import type { Actor } from '../domain/actor.ts'
import type { MessageCommand } from '../domain/messages/messages.ts'
import { minutes } from '../domain/time.ts'
import { liveSeenBy, mineSeenBy } from './seenBy.ts'

type Audience = Extract<MessageCommand, { type: 'SendMessage' }>['audience']

function running(): Rehearsal {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  return stage
}

function send(stage: Rehearsal, audience: Audience, text = 'Please conclude') {
  return stage.press({ type: 'SendMessage', audience, text, weight: 'warning', lasts: null }, at(1))
}

const shown = (stage: Rehearsal, to: Actor) => mineSeenBy(to, stage.show())?.messages.map((message) => message.text)

describe('MSG-1 to whom', () => {
  const zita = speakerNamed(ZITA)
  const rows: readonly (readonly [string, Audience, readonly boolean[]])[] = [
    ['one person', { to: 'person', person: ZITA }, [true, false, false, false, false]],
    ['the speakers', { to: 'role', role: 'speaker' }, [true, true, false, false, false]],
    ['the interpreters', { to: 'role', role: 'interpreter' }, [false, false, true, false, false]],
    ['the crew', { to: 'role', role: 'crew' }, [false, false, false, true, false]],
    ['the public', { to: 'role', role: 'public' }, [false, false, false, false, true]],
    ['everybody', { to: 'everybody' }, [true, true, true, true, true]],
    ['whoever has the floor', { to: 'floor', turn: 2 }, [false, true, false, false, false]],
  ]
  test.each(rows)('MSG-1 %s', (_who, audience, expected) => {
    const stage = running()
    must(send(stage, audience))
    const own = [zita, speakerNamed(FELIPE), INTERPRETER, CREW].map((to) => (shown(stage, to)?.length ?? 0) > 0)
    const publics = liveSeenBy('public', stage.show()).messages.length > 0
    expect([...own, publics]).toEqual(expected)
  })

  test('MSG-2 to whoever has the floor: refused when it is somebody else by now, or nobody', () => {
    const stage = running()
    expect(send(stage, { to: 'floor', turn: 1 })).toBe('stale-turn')
    expect(send(rehearse(smallAgenda(), T0), { to: 'floor', turn: 2 })).toBe('not-live')
    expect(send(stage, { to: 'person', person: 'nobody' })).toBe('unknown-person')
    expect(stage.press({ type: 'SeeMessage', message: 99 }, at(2), speakerNamed(ZITA))).toBe('unknown-message')
  })
})

describe('MSG-3 until when', () => {
  test('MSG-3 until seen, and who has seen it is known', () => {
    const stage = running()
    must(send(stage, { to: 'everybody' }))
    const message = stage.show().revision
    must(stage.press({ type: 'SeeMessage', message }, at(2), speakerNamed(ZITA)))
    expect(shown(stage, speakerNamed(ZITA))).toEqual([])
    expect(shown(stage, speakerNamed(KALLIOPE)), 'each for themself').toEqual(['Please conclude'])
    expect(stage.press({ type: 'SeeMessage', message }, at(3), speakerNamed(ZITA))).toBe('already-seen')
    const { messages } = liveSeenBy('moderator', stage.show())
    expect(messages[0]?.seen).toEqual([{ by: { role: 'speaker', person: ZITA, name: null }, at: at(2) }])
    expect(liveSeenBy('public', stage.show()).messages[0]?.seen, 'not for the public').toEqual([])
  })

  test('MSG-3 nobody sees for somebody else', () => {
    const stage = running()
    must(send(stage, { to: 'person', person: ZITA }))
    const message = stage.show().revision
    expect(stage.press({ type: 'SeeMessage', message }, at(2), speakerNamed(KALLIOPE))).toBe('not-yours')
  })

  test('MSG-4 replaced by a newer one to the same, cleared by hand, and over at its time', () => {
    const stage = running()
    must(send(stage, { to: 'person', person: ZITA }, 'first'))
    must(send(stage, { to: 'person', person: KALLIOPE }, 'other'))
    must(send(stage, { to: 'person', person: ZITA }, 'second'))
    expect(shown(stage, speakerNamed(ZITA))).toEqual(['second'])
    const message = stage.show().revision
    must(stage.press({ type: 'ClearMessage', message }, at(2)))
    expect(shown(stage, speakerNamed(ZITA))).toEqual([])
    expect(stage.press({ type: 'ClearMessage', message }, at(2))).toBe('already-gone')
    expect(stage.show().messages.sent.map((each) => each.gone)).toEqual(['replaced', null, 'cleared'])
    const lasting = { type: 'SendMessage', audience: { to: 'everybody' }, text: 'x', weight: 'note' } as const
    must(stage.press({ ...lasting, lasts: minutes(2) }, at(3)))
    expect(stage.show().messages.sent.at(-1)?.until).toBe(at(5))
  })
})

test('MSG-6 messages are not undone, and outlive the undo of what came before them', () => {
  const stage = running()
  must(stage.press({ type: 'HoldShow', turn: 2 }, at(1)))
  must(send(stage, { to: 'everybody' }))
  must(stage.press({ type: 'Undo', revision: 3 }, at(2)))
  expect(stage.show().floor.holdingSince).toBe(null)
  expect(shown(stage, speakerNamed(ZITA))).toEqual(['Please conclude'])
})

describe('RDY readiness', () => {
  const ready = (person: string, yes = true) => ({ type: 'SetReady', person, ready: yes }) as const

  test('RDY-1 said by oneself or by a moderator, for nobody else, and taken back', () => {
    const stage = running()
    expect(stage.press(ready(ZITA), at(1), speakerNamed(KALLIOPE))).toBe('not-yours')
    expect(stage.press(ready('nobody'), at(1))).toBe('unknown-person')
    must(stage.press(ready(ZITA), at(1), speakerNamed(ZITA)))
    expect(stage.press(ready(ZITA), at(2))).toBe('already-so')
    must(stage.press(ready(KALLIOPE), at(2)))
    expect(stage.show().readiness).toEqual({
      [ZITA]: { at: at(1), by: 'self' },
      [KALLIOPE]: { at: at(2), by: 'moderator' },
    })
    must(stage.press(ready(ZITA, false), at(3), speakerNamed(ZITA)))
    expect(Object.keys(stage.show().readiness)).toEqual([KALLIOPE])
  })

  test('RDY-2 it holds until they have the floor', () => {
    const stage = running()
    must(stage.press(ready(KALLIOPE), at(1)))
    must(stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(5)))
    expect(stage.show().readiness).toEqual({})
  })

  test('RDY-3 giving the floor in spite of the warning is kept with the turn', () => {
    const stage = running()
    must(stage.press({ type: 'StartSegment', turn: 2, to: '2.1', despite: ['not-ready'] }, at(5)))
    expect(stage.show().floor.turn?.despite).toEqual(['not-ready'])
  })

  test('RDY-4 speakers learn of their own readiness only', () => {
    const stage = running()
    must(stage.press(ready(ZITA), at(1)))
    expect(liveSeenBy('speaker', stage.show()).readiness).toEqual({})
    expect(mineSeenBy(speakerNamed(ZITA), stage.show())?.ready).toBe(true)
    expect(mineSeenBy(speakerNamed(KALLIOPE), stage.show())?.ready).toBe(false)
    expect(Object.keys(liveSeenBy('crew', stage.show()).readiness)).toEqual([ZITA])
  })
})

test('CUP-15 the notice counts what the undo line counts, the slot that is on included', () => {
  const stage = running()
  must(stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(8)))
  must(stage.press({ type: 'CatchUp', turn: 3, changes: [], slotBy: minutes(-1), skip: ['4.1', '4.2'] }, at(9)))
  const { undo, notices } = liveSeenBy('moderator', stage.show())
  expect(undo[0]?.command).toEqual({ type: 'CaughtUp', items: 3 })
  expect(notices[0]?.what).toMatchObject({ is: 'catch-up', items: 3 })
})
