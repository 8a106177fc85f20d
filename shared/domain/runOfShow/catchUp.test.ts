import { expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { courseOf } from '../forecast/course.ts'
import { milliseconds, minutes, NONE } from '../time.ts'
import type { CatchUpCommand } from './catchUp.ts'
import { currentPlan } from './runOfShow.ts'

/** The welcome is over and Kalliope has the floor, in turn 3; Pierre, the discussion and the closing are to come. */
function begun() {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(8))
  return stage
}

const PIERRES = { segment: '2.2', from: minutes(7.5), to: minutes(5) }

const press = (change: Partial<CatchUpCommand>): CatchUpCommand => ({
  type: 'CatchUp',
  turn: 3,
  changes: [PIERRES],
  slotBy: NONE,
  skip: [],
  ...change,
})

test.each([
  ['stale-turn', press({ turn: 2 })],
  ['nothing-to-change', press({ changes: [] })],
  ['unknown-segment', press({ skip: ['nobody'] })],
  ['stale-agenda', press({ skip: ['1'] })],
  ['stale-agenda', press({ changes: [{ segment: '2.1', from: minutes(7.5), to: minutes(5) }] })],
  ['stale-agenda', press({ changes: [{ ...PIERRES, from: minutes(8) }] })],
  ['no-duration', press({ changes: [{ ...PIERRES, to: NONE }] })],
  ['already-so', press({ changes: [PIERRES, PIERRES] })],
  ['already-so', press({ skip: ['2.2'] })],
] as const)('CUP-13 a shortening that was not seen so is refused whole, as %s', (code, command) => {
  const stage = begun()
  const before = stage.show()
  expect(stage.press(command, at(9))).toBe(code)
  expect(stage.show()).toEqual(before)
})

test('CUP-13 it is refused before the start and after the end', () => {
  const stage = rehearse(smallAgenda(), T0)
  expect(stage.press(press({ turn: null }), T0)).toBe('not-live')
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  stage.press({ type: 'EndShow' }, at(3))
  expect(stage.press(press({ turn: null }), at(4))).toBe('not-live')
})

test('CUP-14 the clock of the slot that is on goes with what its segments lose; the turn that is on keeps its own', () => {
  const stage = begun()
  const { turn, slot } = courseOf(stage.show())
  expect(stage.press(press({}), at(9))).toBe('done')
  const after = courseOf(stage.show())
  expect(after.turn).toEqual(turn)
  expect(after.slot?.limit).toBe(minutes(12.5))
  expect(slot?.limit).toBe(minutes(15))
  expect(currentPlan(stage.show())).toMatchObject({
    '2.2': { duration: minutes(5) },
    brief: { duration: minutes(12.5) },
    qa: { duration: minutes(20) },
  })
})

test('CUP-14 a slot loses no more than it has', () => {
  const stage = begun()
  stage.press({ type: 'AddTime', turn: 3, to: 'slot', by: minutes(-14) }, at(8))
  expect(stage.press(press({}), at(9))).toBe('done')
  expect(courseOf(stage.show()).slot?.limit).toBe(NONE)
})

test('CUP-15 who is shortened or skipped is told, and every booth; planned times and the agenda stand', () => {
  const stage = begun()
  const { agenda } = stage.show()
  const changes = [PIERRES, { segment: '3', from: minutes(20), to: minutes(15) }]
  stage.press(press({ changes, skip: ['4.1'] }), at(9))
  expect(stage.show().notices).toMatchObject([
    { people: [PIERRE, FELIPE, ZITA], booths: ['en', 'fr'], what: { is: 'catch-up', changes, skipped: ['4.1'] } },
  ])
  expect(stage.show().notices[0]?.people).not.toContain(KALLIOPE)
  expect(stage.show().agenda).toBe(agenda)
  expect(courseOf(stage.show())).toMatchObject({ plannedEnd: at(50), fates: { '4.1': 'skipped' } })
})

test('CUP-16 it is undone as one', () => {
  const stage = begun()
  const before = courseOf(stage.show())
  stage.press(press({ slotBy: milliseconds(-60_000), skip: ['4.1', '4.2'] }), at(9))
  expect(courseOf(stage.show())).not.toEqual(before)
  expect(stage.press({ type: 'Undo', revision: stage.show().revision }, at(10))).toBe('done')
  expect(courseOf(stage.show())).toEqual(before)
})

test('CUP-17 the segment starts with what catching up gave it', () => {
  const stage = begun()
  stage.press(press({}), at(9))
  stage.press({ type: 'StartSegment', turn: 3, to: '2.2' }, at(16))
  expect(stage.show().floor.turn).toMatchObject({ segment: '2.2', limit: minutes(5) })
})
