import { expect, test } from 'vitest'
import { hours, instant, seconds } from '../../../shared/domain/time.ts'
import { createClock } from './clock.ts'

const T = 1_653_049_800_000

function hands({ wall = T, notBefore = null as number | null, runs = true } = {}) {
  const state = { wall, monotonic: 0, uptime: 500_000, runs }
  const clock = createClock({
    wall: () => state.wall,
    monotonic: () => state.monotonic,
    // As coarse as some systems have it.
    uptime: () => Math.floor(state.uptime / 1_000) * 1_000,
    notBefore: notBefore === null ? null : instant(notBefore),
    isRunning: () => state.runs,
  })
  const pass = (ms: number) => {
    state.wall += ms
    state.monotonic += ms
    state.uptime += ms
  }
  return { state, clock, pass }
}

test('LNK-1 goes with the wall clock', () => {
  const { clock, pass } = hands()
  pass(90_000)
  expect(clock()).toBe(T + 90_000)
})

test('LNK-1 starts no earlier than what was journalled last', () => {
  const { clock, pass } = hands({ notBefore: T + hours(2) })
  expect(clock()).toBe(T + hours(2))
  pass(10_000)
  expect(clock()).toBe(T + hours(2) + 9_995)
})

test.each([
  ['back by two hours', -hours(2), 99_950],
  ['forward by a little', 30, 100_030],
  ['forward by two seconds', seconds(2), 100_050],
  ['forward by an hour', hours(1), 100_050],
  ['back by four seconds', -seconds(4), 99_950],
])('LNK-2 a step of the wall clock %s in mid-show is slewed by five in ten thousand', (_case, step, after) => {
  const { state, clock, pass } = hands()
  state.wall += step
  pass(100_000)
  expect(clock()).toBe(T + after)
})

test('LNK-2 it never goes back, however the wall jumps', () => {
  const { state, clock, pass } = hands({ runs: false })
  let last = clock()
  for (const step of [-3_600_000, 500, -20, 4_000, -100_000, 1_000, 9_000_000, -9_000_000]) {
    state.wall += step
    pass(7)
    const now = clock()
    expect(now).toBeGreaterThanOrEqual(last)
    last = now
  }
})

test('LNK-3 the time that the host was suspended is counted at once, in mid-show too', () => {
  const { state, clock, pass } = hands()
  pass(1_000)
  clock()
  // Its monotonic clock stood still meanwhile, and its wall clock is not what tells.
  state.uptime += hours(1)
  pass(500)
  expect(Math.abs(clock() - (T + 1_500 + hours(1)))).toBeLessThanOrEqual(1_000 + hours(1) * 0.0005)
})

test('LNK-3 a wall clock that is put right while no show runs is taken at once', () => {
  const { state, clock } = hands({ runs: false })
  state.wall += hours(24 * 365)
  expect(clock()).toBe(T + hours(24 * 365))
})

test('LNK-3 with an uptime of whole seconds a thousand looks add up to no gap', () => {
  const { clock, pass } = hands()
  for (let n = 0; n < 1_000; n += 1) {
    pass(337)
    clock()
  }
  expect(clock()).toBe(T + 337_000)
})
