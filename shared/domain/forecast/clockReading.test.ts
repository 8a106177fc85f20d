import { describe, expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import type { Command } from '../commands.ts'
import { minutes, NONE } from '../time.ts'
import { readSlot, readTurn } from './clockReading.ts'
import { courseOf } from './course.ts'

function readings(presses: readonly (readonly [number, Command])[], minute: number) {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  for (const [when, command] of presses) expect(stage.press(command, at(when))).toBe('done')
  const course = courseOf(stage.show())
  if (course.turn === null || course.slot === null) throw new Error('nothing is on')
  return { turn: readTurn(course.turn, course, at(minute)), slot: readSlot(course.slot, course, at(minute)) }
}

const hold: Command = { type: 'HoldShow', turn: 2 }
const resume: Command = { type: 'ResumeShow', turn: 2 }

describe('TIM-5 what a clock says', () => {
  test('running', () => {
    const { turn, slot } = readings([], 2)
    expect(turn).toMatchObject({ phase: 'ontime', left: minutes(3), elapsed: minutes(2), endsAt: at(5) })
    expect(slot).toMatchObject({ left: minutes(3), limit: minutes(5), endsAt: at(5) })
  })

  test('over: no end is promised', () => {
    expect(readings([], 7).turn).toMatchObject({ phase: 'over', left: minutes(-2), elapsed: minutes(7), endsAt: null })
  })

  test('held: it stands still', () => {
    const held = readings([[2, hold]], 9)
    expect(held.turn).toMatchObject({ phase: 'held', left: minutes(3), elapsed: minutes(2), endsAt: null })
    expect(held.turn.heldSince).toBe(at(2))
  })

  test('resumed: the hold does not count', () => {
    expect(
      readings(
        [
          [2, hold],
          [4, resume],
        ],
        5,
      ).turn,
    ).toMatchObject({ left: minutes(2), elapsed: minutes(3) })
  })

  test('the chair between turns: no limit, time counts up', () => {
    const { turn } = readings([[2, { type: 'EndTurn', turn: 2 }]], 6)
    expect(turn).toMatchObject({ phase: 'open', left: null, limit: null, elapsed: minutes(4), endsAt: null })
  })

  test('a turn begun during a hold has not counted yet', () => {
    const { turn } = readings(
      [
        [2, hold],
        [4, { type: 'StartSegment', turn: 2, to: '2.1' }],
      ],
      30,
    )
    expect(turn).toMatchObject({ elapsed: NONE, left: minutes(7.5) })
  })
})
