import { expect, test } from 'vitest'
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
import { type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { must } from '../../../testing/show/room.ts'
import { courseOf } from '../forecast/course.ts'
import { forecast } from '../forecast/forecast.ts'
import { between, type Instant, minutes } from '../time.ts'
import { boothStretches } from './boothPlan.ts'
import { nextSeam, proposeHandover } from './handoverProposal.ts'

/** Four speeches of 9 minutes in English, then 9 in French: the FR booth works 36 minutes and rests 9. */
const agenda = smallAgenda({
  slots: inSequence(T0, [
    speeches('panel', minutes(36), [
      speech('a', KALLIOPE),
      speech('b', PIERRE),
      speech('c', FELIPE),
      speech('d', KALLIOPE),
    ]),
    speeches('closing', minutes(9), [speech('e', ZITA, 'fr')]),
    speeches('thanks', minutes(9), [speech('f', FELIPE)]),
  ]),
})

function live(): Rehearsal {
  const stage = rehearse(agenda, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  return stage
}

function proposed(stage: Rehearsal, workedSince: Instant, now: Instant, length = minutes(20)) {
  const course = courseOf(stage.show())
  const stretches = boothStretches(agenda, course, forecast(agenda, course, now), 'fr', [], now)
  return proposeHandover(stretches, between(workedSince, now), length, now)
}

test('INT-10 proposed at the last change of speaker before the set length would be passed, never in mid-sentence', () => {
  const stage = live()
  expect(proposed(stage, T0, at(4)), 'after 9 min the next speech still fits').toBe(null)
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: 'b' }, at(9)))
  expect(proposed(stage, T0, at(11))).toEqual({
    seam: { at: at(18), before: { is: 'speaker', person: FELIPE } },
    because: 'before-next',
    by: minutes(18),
  })
  expect(proposed(stage, T0, at(11), minutes(40)), 'a longer turn was set').toBe(null)
})

test('INT-10 once the length is over it is said at once, for the seam that comes', () => {
  const stage = live()
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: 'c' }, at(18)))
  expect(proposed(stage, T0, at(21))).toMatchObject({ because: 'reached', seam: { at: at(27) } })
})

test('INT-10 a time without work is a seam, and a booth that rests is proposed nothing', () => {
  const stage = live()
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: 'd' }, at(27)))
  expect(proposed(stage, at(18), at(30))).toMatchObject({ seam: { at: at(36), before: { is: 'rest' } } })
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: 'e' }, at(36)))
  expect(proposed(stage, at(18), at(38))).toBe(null)
})

test('INT-10 in an open list the seam is the next change of speaker, whenever that is', () => {
  const open = smallAgenda()
  const stage = rehearse(open, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  must(stage.press({ type: 'StartSegment', turn: 2, to: '3' }, at(20)))
  const course = courseOf(stage.show())
  const stretches = boothStretches(open, course, forecast(open, course, at(22)), 'fr', [], at(22))
  expect(nextSeam(stretches)).toEqual({ at: null, before: { is: 'speaker', person: null } })
})
