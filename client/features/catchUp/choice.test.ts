import { describe, expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { recovery } from '../../../shared/domain/forecast/recovery.ts'
import { minutes, NONE, seconds } from '../../../shared/domain/time.ts'
import {
  at,
  FELIPE,
  inSequence,
  KALLIOPE,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { distanceOf, hasLeft, isEmpty, NOTHING_CHOSEN, priceLines, quickOf, remediesOf } from './choice.ts'

/** The welcome of five minutes still runs so many minutes late. */
function late(by: number, agenda = smallAgenda()) {
  const stage = rehearse(agenda, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return { agenda, course: courseOf(stage.show()), now: at(5 + by), stage }
}

describe('CUP-18 the quick form', () => {
  test('names the one limit that ends in time', () => {
    const { agenda, course, now, stage } = late(6)
    const quick = quickOf(agenda, course, now)
    if (quick?.is !== 'enough') throw new Error('it is enough')
    expect(quick.limit).toBe(seconds(285))
    for (const { to } of quick.recovery.changes) expect(to).toBe(quick.limit)
    expect(stage.press({ type: 'CatchUp', turn: 2, ...quick.recovery.shortening }, now)).toBe('done')
    expect(quickOf(agenda, courseOf(stage.show()), now)).toEqual({ is: 'in-time' })
  })

  test('says so where there is nothing to do, or nothing that helps', () => {
    expect(quickOf(late(0).agenda, late(0).course, at(3))).toEqual({ is: 'in-time' })
    expect(quickOf(late(40).agenda, late(40).course, at(45))).toMatchObject({ is: 'not-enough' })
    const alone = smallAgenda({ slots: [speeches('all', minutes(5), [speech('1', FELIPE)])] })
    const { agenda, course, now } = late(9, alone)
    expect(quickOf(agenda, course, now)).toEqual({ is: 'nobody-left' })
    expect(quickOf(agenda, courseOf(rehearse(alone, T0).show()), T0)).toBe(null)
  })
})

test('CUP-19 what is left to shorten, a discussion also while it is on', () => {
  const { agenda, course } = late(0)
  expect(['speeches', 'discussion', 'break'].map((kind) => hasLeft(agenda, course, kind as 'break'))).toEqual([
    true,
    true,
    false,
  ])
  const { stage } = late(0)
  stage.press({ type: 'StartSegment', turn: 2, to: '3' }, at(5))
  expect(hasLeft(agenda, courseOf(stage.show()), 'discussion')).toBe(true)
})

test('CUP-20 a limit that is no length of time gives no remedies', () => {
  expect(remediesOf({ ...NOTHING_CHOSEN, segments: 'typed', limit: 'short' })).toBe(null)
  expect(remediesOf({ ...NOTHING_CHOSEN, segments: 'typed', limit: '4:10' })?.segments).toEqual({
    limit: seconds(250),
  })
})

test('CUP-21 the price names everybody in the order of the agenda, and who is left out', () => {
  const loaded = smallAgenda({
    slots: inSequence(T0, [
      speeches('welcome', minutes(5), [speech('1', FELIPE)]),
      speeches('brief', minutes(30), [
        { ...speech('2.1', KALLIOPE), optional: true },
        { ...speech('2.2', PIERRE), words: 1500 },
        speech('2.3', ZITA),
      ]),
    ]),
  })
  const { agenda, course, now } = late(20, loaded)
  const found = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'equal', skip: ['2.1'] }, now)
  if (found === null) throw new Error('it is on')
  expect(isEmpty(found)).toBe(false)
  expect(priceLines(agenda, course, found)).toMatchObject([
    { number: '2.1', whom: 'Kalliope Mingeirou', from: minutes(10), to: null },
    { number: '2.2', whom: 'Pierre Cazenave', from: minutes(10), to: seconds(295), tooFast: true },
    { number: '2.3', whom: 'Zita Cabais', from: minutes(10), to: seconds(295), pace: null },
  ])
  expect(distanceOf(found)).toEqual({ is: 'at' })
})

test('CUP-22 how far from the target, in whole minutes', () => {
  const { agenda, course, now } = late(6)
  const found = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'keep' }, now)
  expect(found && distanceOf(found)).toEqual({ is: 'beyond', minutes: 6 })
  const hard = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'keep', until: 'hard-end' }, now)
  expect(hard && distanceOf(hard)).toEqual({ is: 'before', minutes: 4 })
  expect(hard && isEmpty(hard)).toBe(true)
  expect(hard?.shortening.slotBy).toBe(NONE)
})
