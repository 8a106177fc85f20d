import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phaseOf } from './forecast/phase.ts'
import {
  addToTimer,
  heldTimer,
  holdTimer,
  instant,
  later,
  milliseconds,
  minutes,
  resumeTimer,
  seconds,
  startTimer,
  timeLeft,
  timerEnd,
} from './time.ts'

const T0 = instant(1_653_049_800_000)

test('TIM-1 what is left is a function of the timer and now, and goes below zero', () => {
  const timer = startTimer(minutes(5), T0)
  expect(timeLeft(timer, T0)).toBe(minutes(5))
  expect(timeLeft(timer, later(T0, minutes(7)))).toBe(minutes(-2))
  expect(timerEnd(timer, later(T0, minutes(7)))).toBe(later(T0, minutes(7)))
})

test('TIM-2 hold and resume lose no time', () => {
  fc.assert(
    fc.property(fc.nat(1e7), fc.nat(1e7), fc.nat(1e7), (limit, ran, held) => {
      const running = startTimer(milliseconds(limit), T0)
      const holdAt = later(T0, milliseconds(ran))
      const resumeAt = later(holdAt, milliseconds(held))
      const resumed = resumeTimer(holdTimer(running, holdAt), resumeAt)
      expect(timeLeft(resumed, resumeAt)).toBe(timeLeft(running, holdAt))
    }),
  )
})

test('TIM-3 added time moves the end of a running timer and what a held one has left', () => {
  expect(addToTimer(startTimer(minutes(5), T0), minutes(1))).toEqual(startTimer(minutes(6), T0))
  expect(addToTimer(heldTimer(minutes(-1)), minutes(2))).toEqual(heldTimer(minutes(1)))
})

describe('TIM-4 phases', () => {
  test.each([
    ['a long turn, a minute and a bit left', minutes(8.75), seconds(61), 'ontime'],
    ['a long turn, a minute left', minutes(8.75), seconds(60), 'wrapup'],
    ['a short turn, a fifth left', minutes(2.5), seconds(30), 'wrapup'],
    ['a short turn, more than a fifth left', minutes(2.5), seconds(31), 'ontime'],
    ['at zero', minutes(5), seconds(0), 'over'],
    ['forty minutes over', minutes(5), minutes(-40), 'over'],
    ['a limit of nothing', minutes(0), seconds(0), 'over'],
  ] as const)('%s', (_case, limit, left, phase) => {
    expect(phaseOf({ limit, left }, false)).toBe(phase)
  })

  test('held wins, and no limit is open', () => {
    expect(phaseOf({ limit: minutes(5), left: minutes(-1) }, true)).toBe('held')
    expect(phaseOf(null, false)).toBe('open')
  })
})
