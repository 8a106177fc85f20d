import { expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { INTERPRETER, rehearse } from '../../../testing/show/rehearsal.ts'
import { asking, CREW, give, inDiscussion, must } from '../../../testing/show/room.ts'
import { replayRun } from '../history/history.ts'
import { minutes, NONE, seconds } from '../time.ts'
import { recordOf, stretchesOf } from './recordOf.ts'

function twoTurns() {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(6))
  stage.press({ type: 'SetFloorLanguage', turn: 3, from: 'en', to: 'en' }, at(7), INTERPRETER)
  stage.press({ type: 'SetFloorLanguage', turn: 3, from: 'en', to: 'fr' }, at(9), INTERPRETER)
  stage.press({ type: 'HoldShow', turn: 3 }, at(10))
  stage.press({ type: 'ResumeShow', turn: 3 }, at(11))
  return stage
}

test('REC-1 planned and actual of every slot and segment', () => {
  const record = recordOf(twoTurns().history(), at(12))
  expect(record.slots.map((slot) => slot.number)).toEqual(['1', '2', '3', '4'])
  expect(record.slots[0]).toMatchObject({
    planned: { start: at(0), duration: minutes(5) },
    actual: { start: at(0), end: at(6), lasted: minutes(6), held: NONE },
    segments: [{ number: '1', fate: 'done', speaker: { id: FELIPE } }],
  })
  expect(record.slots[1]).toMatchObject({
    actual: { start: at(6), end: null, lasted: minutes(5), held: minutes(1) },
    segments: [
      { number: '2.1', fate: 'on', actual: { lasted: minutes(5), held: minutes(1), end: null } },
      { number: '2.2', fate: 'ahead', actual: null, planned: { start: at(12, 30), duration: seconds(450) } },
    ],
  })
})

test('REC-1 a hold that is on is counted as far as it got', () => {
  const stage = twoTurns()
  stage.press({ type: 'HoldShow', turn: 3 }, at(13))
  const [, second] = recordOf(stage.history(), at(20)).turns
  expect(second?.actual).toMatchObject({ lasted: minutes(6), held: minutes(8) })
})

test('REC-2 who, how far over, and languages with their instants', () => {
  const [first, second] = recordOf(twoTurns().history(), at(12)).turns
  expect(first).toMatchObject({ person: { id: FELIPE }, limit: minutes(5), over: minutes(1) })
  expect(second).toMatchObject({
    person: { id: KALLIOPE, name: 'Kalliope Mingeirou' },
    over: NONE,
    languages: [{ certainty: 'assumed' }, { certainty: 'confirmed', at: at(7) }, { language: 'fr', at: at(9) }],
    stretches: [
      { language: 'en', certainty: 'confirmed', start: at(6), end: at(9) },
      { language: 'fr', certainty: 'corrected', start: at(9), end: null },
    ],
  })
})

test('REC-4 each run has a record of its own', () => {
  const stage = twoTurns()
  stage.press({ type: 'EndShow' }, at(14))
  stage.press({ type: 'ResetShow' }, at(15))
  stage.press({ type: 'StartShow', start: 'now' }, at(20))
  const [rehearsal, real, none] = [1, 2, 3].map((run) => replayRun(stage.entries(), run))
  expect(rehearsal && recordOf(rehearsal, at(15))).toMatchObject({ run: 1, status: 'ended', turns: [{}, {}] })
  expect(real && recordOf(real, at(21))).toMatchObject({
    run: 2,
    status: 'live',
    turns: [{ actual: { start: at(20) } }],
  })
  expect(none).toBeNull()
})

test('REC-4 a reset in mid-show ends the run it archives', () => {
  const stage = twoTurns()
  stage.press({ type: 'ResetShow' }, at(20))
  const archived = replayRun(stage.entries(), 1)
  const record = archived && recordOf(archived, at(20))
  expect(record).toMatchObject({ status: 'ended', endedAt: at(20), turns: [{}, { actual: { end: at(20) } }] })
})

test('REC-5 confirming a language vouches for its whole stretch', () => {
  const spoken = [
    { language: 'en', certainty: 'assumed', at: at(0) },
    { language: 'fr', certainty: 'corrected', at: at(3) },
    { language: 'en', certainty: 'corrected', at: at(5) },
    { language: 'en', certainty: 'confirmed', at: at(6) },
  ] as const
  expect(stretchesOf(spoken, at(8))).toEqual([
    { language: 'en', certainty: 'assumed', start: at(0), end: at(3) },
    { language: 'fr', certainty: 'corrected', start: at(3), end: at(5) },
    { language: 'en', certainty: 'confirmed', start: at(5), end: at(8) },
  ])
})

test('REC-7 who asked and was not reached, guests by name, interruptions, and warnings passed over', () => {
  const stage = inDiscussion()
  const [zita, pierre] = [stage.ask(ZITA, 21, 'statement'), stage.ask(PIERRE, 22, 'point-of-order')]
  const guest = { is: 'guest' as const, guest: { name: 'Ana Silva', organisation: 'IOM' } }
  must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: guest, ...asking() }, at(22), CREW))
  const first = { type: 'GiveFloor', turn: 3, request: zita, interrupt: false, despite: ['not-ready'] } as const
  must(stage.press(first, at(23)))
  must(give(stage, pierre, at(24)))
  must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(25)))
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(29)))
  const { turns, requests } = recordOf(stage.history(), at(30))
  expect(turns.slice(2, 5).map(({ person, despite, over, resumes }) => [person?.id, despite, over, resumes])).toEqual([
    [ZITA, ['not-ready'], NONE, null],
    [PIERRE, [], NONE, null],
    [ZITA, ['not-ready'], minutes(2), turns[2]?.id],
  ])
  expect(requests.map(({ who, state }) => [who.name, state])).toEqual([
    ['Pierre Cazenave', 'done'],
    ['Zita Cabais', 'done'],
    ['Ana Silva', 'not-reached'],
  ])
})
