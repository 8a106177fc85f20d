import { expect, test } from 'vitest'
import { hours, instant, seconds } from '../../shared/domain/time.ts'
import { createClock } from './clock.ts'

const T = 1_653_049_800_000

function hands(wall = T, notBefore: number | null = null) {
  const state = { wall, monotonic: 0 }
  const clock = createClock({
    wall: () => state.wall,
    monotonic: () => state.monotonic,
    notBefore: notBefore === null ? null : instant(notBefore),
  })
  const pass = (ms: number) => {
    state.wall += ms
    state.monotonic += ms
  }
  return { state, clock, pass }
}

test('LNK-1 goes with the wall clock', () => {
  const { clock, pass } = hands()
  pass(90_000)
  expect(clock()).toBe(T + 90_000)
})

test('LNK-1 starts no earlier than what was journalled last', () => {
  const { clock, pass } = hands(T, T + hours(2))
  expect(clock()).toBe(T + hours(2))
  pass(10_000)
  expect(clock()).toBe(T + hours(2) + 9_500)
})

test.each([
  ['back by two hours', -hours(2), 95_000],
  ['forward by two seconds', seconds(2), 102_000],
  ['forward by four seconds, too much for a hundred', seconds(4), 104_000],
  ['back by four seconds', -seconds(4), 96_000],
])('LNK-2 a step of the wall clock %s is slewed by five in a hundred', (_case, step, after) => {
  const { state, clock, pass } = hands()
  state.wall += step
  pass(100_000)
  expect(clock()).toBe(T + after)
})

test('LNK-2 it never goes back, however the wall jumps', () => {
  const { state, clock, pass } = hands()
  let last = clock()
  for (const step of [-3_600_000, 500, -20, 4_000, -100_000, 1_000]) {
    state.wall += step
    pass(7)
    const now = clock()
    expect(now).toBeGreaterThanOrEqual(last)
    last = now
  }
})

test('LNK-3 a suspended host’s gap is taken at once', () => {
  const { state, clock } = hands()
  state.wall += hours(1)
  expect(clock()).toBe(T + hours(1))
})
