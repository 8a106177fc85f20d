import { describe, expect, test } from 'vitest'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { courseOf } from '../forecast/course.ts'
import { between, hours, later, minutes, seconds, timeLeft } from '../time.ts'
import { neighbours } from './neighbours.ts'
import { currentHardEnd, currentPlan } from './runOfShow.ts'

function started() {
  const stage = rehearse(smallAgenda(), T0)
  expect(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))).toBe('done')
  const start = (to: string, minute: number, second = 0) =>
    stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to }, at(minute, second))
  const next = () => neighbours(stage.show().agenda, courseOf(stage.show()))
  return { ...stage, start, next }
}

describe('starting', () => {
  test('RUN-1 puts the first segment on, with its full duration', () => {
    const { show } = started()
    expect(show().runOfShow.status).toBe('live')
    expect(show().floor.turn).toMatchObject({ id: 2, kind: 'segment', segment: '1', person: FELIPE, limit: minutes(5) })
  })

  test('RUN-1 begins with the first segment that is not skipped, and is refused when all are', () => {
    const stage = rehearse(smallAgenda(), T0)
    const ids = ['1', '2.1', '2.2', '3', '4.1', '4.2']
    stage.press({ type: 'SkipSegment', segment: '1' }, at(-5))
    expect(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))).toBe('done')
    expect(stage.show().floor.turn?.person).toBe(KALLIOPE)
    const empty = rehearse(smallAgenda(), T0)
    for (const segment of ids) empty.press({ type: 'SkipSegment', segment }, at(-5))
    expect(empty.press({ type: 'StartShow', start: 'as-planned' }, at(0))).toBe('nothing-to-start')
  })

  test('RUN-1 a live or ended show is not started again', () => {
    const { press } = started()
    expect(press({ type: 'StartShow', start: 'now' }, at(1))).toBe('already-started')
    press({ type: 'EndShow' }, at(2))
    expect(press({ type: 'StartShow', start: 'now' }, at(3))).toBe('already-started')
  })

  test('RUN-2 as planned leaves the plan, however late the press', () => {
    const stage = rehearse(smallAgenda(), T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(7))
    expect(currentPlan(stage.show())['welcome']?.start).toBe(T0)
    expect(currentHardEnd(stage.show())).toBe(at(60))
  })

  test('RUN-2 now moves plan, fixed starts and hard end by one duration', () => {
    const agenda = smallAgenda()
    const stage = rehearse(agenda, T0)
    const press = later(T0, hours(39_000))
    stage.press({ type: 'StartShow', start: 'now' }, press)
    const plan = currentPlan(stage.show())
    expect(plan['welcome']?.start).toBe(press)
    expect(between(agenda.slots[3]?.start ?? T0, plan['closing']?.start ?? T0)).toBe(hours(39_000))
    expect(between(at(60), currentHardEnd(stage.show()) ?? T0)).toBe(hours(39_000))
  })
})

describe('moving through the agenda', () => {
  test('RUN-3 a second press of Next is refused as stale', () => {
    const { press, show } = started()
    const seen = show().floor.turn?.id ?? null
    expect(press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(5))).toBe('done')
    expect(press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(5))).toBe('stale-turn')
  })

  test('RUN-3 back on the same segment is another turn', () => {
    const { press, show, start } = started()
    const seen = show().floor.turn?.id ?? null
    start('2.1', 5)
    start('1', 6)
    expect(show().floor.turn?.segment).toBe('1')
    expect(press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(7))).toBe('stale-turn')
  })

  test('RUN-3 before the start there is no turn to press from', () => {
    const stage = rehearse(smallAgenda(), T0)
    expect(stage.press({ type: 'StartSegment', turn: null, to: '1' }, at(0))).toBe('not-live')
  })

  test('RUN-4 starting the segment that is on gives it its full time again', () => {
    const { show, start } = started()
    start('1', 4)
    const { turn } = show().floor
    expect(turn?.timer && timeLeft(turn.timer, at(4))).toBe(minutes(5))
  })

  test('RUN-5 what was on is held when another starts', () => {
    const { show, start } = started()
    start('2.1', 5)
    expect(show().runOfShow.fates).toMatchObject({ '1': 'done', '2.1': 'on', '2.2': 'ahead' })
  })

  test('RUN-6 segments jumped over leave Next until chosen', () => {
    const { show, start, next } = started()
    start('4.1', 5)
    expect(show().runOfShow.fates).toMatchObject({ '2.1': 'passed', '2.2': 'passed', '3': 'passed', '4.1': 'on' })
    expect(next().next).toBe('4.2')
    start('2.2', 8)
    expect(show().runOfShow.fates).toMatchObject({ '2.2': 'on', '4.1': 'done' })
    expect(next().next).toBe('4.2')
  })

  test('RUN-7 going back to one that is done gives the present one back', () => {
    const { show, start, next } = started()
    start('2.1', 5)
    start('2.2', 12)
    start('2.1', 13)
    expect(show().runOfShow.fates).toMatchObject({ '2.1': 'on', '2.2': 'ahead' })
    expect(next()).toEqual({ next: '2.2', previous: '1' })
  })

  test('RUN-8 a slot starts with its first segment ahead, or its first', () => {
    const { show, start, press } = started()
    press({ type: 'SkipSegment', segment: '2.1' }, at(1))
    start('brief', 5)
    expect(show().floor.turn?.segment).toBe('2.2')
    start('closing', 10)
    start('brief', 12)
    expect(show().floor.turn?.segment).toBe('2.1')
    expect(start('lunch', 13)).toBe('unknown-segment')
  })

  test('RUN-9 next and previous', () => {
    const { start, next, press, show } = started()
    expect(next()).toEqual({ next: '2.1', previous: null })
    start('2.1', 5)
    expect(next()).toEqual({ next: '2.2', previous: '1' })
    press({ type: 'EndTurn', turn: show().floor.turn?.id ?? null }, at(9))
    expect(next()).toEqual({ next: '2.2', previous: '2.1' })
    for (const [segment, minute] of [
      ['2.2', 10],
      ['3', 20],
      ['4.1', 40],
      ['4.2', 45],
    ] as const)
      start(segment, minute)
    expect(next()).toEqual({ next: null, previous: '4.1' })
  })

  test('RUN-9 a restored segment comes next, though it stands earlier', () => {
    const { start, next, press } = started()
    start('3', 5)
    press({ type: 'RestoreSegment', segment: '2.2' }, at(6))
    expect(next().next).toBe('2.2')
    start('2.2', 25)
    expect(next().next).toBe('4.1')
  })
})

describe('skipping', () => {
  test.each([
    ['one ahead', 'SkipSegment', '4.1', 'done'],
    ['the one on', 'SkipSegment', '2.1', 'segment-on'],
    ['one held', 'SkipSegment', '1', 'segment-done'],
    ['an unknown one', 'SkipSegment', 'lunch', 'unknown-segment'],
    ['restoring one ahead', 'RestoreSegment', '4.1', 'not-skipped'],
    ['restoring an unknown one', 'RestoreSegment', 'lunch', 'unknown-segment'],
  ] as const)('RUN-10 %s', (_case, type, segment, answer) => {
    const { press, start } = started()
    start('2.1', 5)
    expect(press({ type, segment }, at(6))).toBe(answer)
  })

  test('RUN-10 twice is refused, and restoring brings it back', () => {
    const stage = rehearse(smallAgenda(), T0)
    expect(stage.press({ type: 'SkipSegment', segment: '4.1' }, at(-9))).toBe('done')
    expect(stage.press({ type: 'SkipSegment', segment: '4.1' }, at(-9))).toBe('already-skipped')
    expect(stage.press({ type: 'RestoreSegment', segment: '4.1' }, at(-8))).toBe('done')
    expect(stage.show().runOfShow.fates['4.1']).toBe('ahead')
  })
})

describe('ending', () => {
  test('RUN-11 RUN-14 the end closes the turn and its slot, and nothing moves afterwards', () => {
    const { press, show } = started()
    press({ type: 'EndShow' }, at(4))
    expect(show().floor).toMatchObject({ turn: null, slot: null })
    expect(show().floor.turns).toMatchObject([{ segment: '1', startedAt: at(0), endedAt: at(4) }])
    expect(press({ type: 'StartSegment', turn: null, to: '2.1' }, at(5))).toBe('not-live')
    expect(press({ type: 'EndShow' }, at(5))).toBe('not-live')
    expect(press({ type: 'SkipSegment', segment: '2.1' }, at(5))).toBe('not-live')
  })

  test('RUN-12 a reset returns to an unstarted show, out of reach of undo', () => {
    const { press, show } = started()
    press({ type: 'EndShow' }, at(4))
    expect(press({ type: 'ResetShow' }, at(5))).toBe('done')
    expect(show()).toMatchObject({
      run: 2,
      undo: [],
      runOfShow: { status: 'unstarted', shift: 0 },
      floor: { turns: [] },
    })
    expect(press({ type: 'Undo', revision: show().revision }, at(6))).toBe('stale-undo')
    expect(press({ type: 'ResetShow' }, at(6))).toBe('not-live')
  })
})

describe('RUN-13 a break ends when it was planned to', () => {
  const agenda = smallAgenda({
    slots: inSequence(T0, [
      speeches('morning', minutes(10), [speech('1', ZITA, 'fr')]),
      breakSlot('coffee', minutes(15)),
      speeches('noon', minutes(10), [speech('3', FELIPE)]),
    ]),
  })
  test.each([
    ['on time', 10, minutes(15)],
    ['six minutes late', 16, minutes(9)],
    ['two minutes early', 8, minutes(17)],
    ['later than its planned end', 26, minutes(0)],
  ] as const)('begun %s', (_case, minute, limit) => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    stage.press({ type: 'StartSegment', turn: 2, to: 'coffee' }, at(minute))
    expect(stage.show().floor.turn).toMatchObject({ kind: 'break', person: null, limit, spoken: [] })
    const timer = stage.show().floor.turn?.timer
    expect(timer && timeLeft(timer, at(minute))).toBe(limit)
  })
})

test('RUN-2 now counts from the first slot, also where the agenda begins earlier', () => {
  const stage = rehearse(smallAgenda({ start: at(-15) }), T0)
  stage.press({ type: 'StartShow', start: 'now' }, at(100))
  expect(currentPlan(stage.show())['welcome']?.start).toBe(at(100))
})

test('RUN-10 a segment given back and then jumped over or skipped stays held', () => {
  const { show, start, press } = started()
  start('2.1', 5)
  start('1', 6)
  expect(show().runOfShow.fates['2.1']).toBe('ahead')
  start('3', 8)
  expect(show().runOfShow.fates).toMatchObject({ '2.1': 'done', '2.2': 'passed' })
  start('2.2', 9)
  start('1', 10)
  expect(press({ type: 'SkipSegment', segment: '2.2' }, at(11))).toBe('done')
  expect(show().runOfShow.fates['2.2']).toBe('done')
})

test.each(['constructor', '__proto__', 'toString'])('RUN-10 no segment is called %s', (name) => {
  const { press, start } = started()
  expect(press({ type: 'SkipSegment', segment: name }, at(1))).toBe('unknown-segment')
  expect(press({ type: 'RestoreSegment', segment: name }, at(1))).toBe('unknown-segment')
  expect(start(name, 1)).toBe('unknown-segment')
})

test('RUN-2 a show started now is on plan', () => {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'now' }, later(T0, seconds(90)))
  expect(currentPlan(stage.show())['1']?.start).toBe(later(T0, seconds(90)))
})
