import { expect, test } from 'vitest'
import { instant } from '../../../../shared/domain/time.ts'
import { createFreshness } from './freshness.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)

/** The server's clock is ahead by T0; so the device may read its own as the server's. */
function device() {
  let now = 1_000
  const freshness = createFreshness(() => now)
  return {
    ...freshness,
    pass(ms: number) {
      now += ms
    },
    now: () => now,
    stamp: (at: number) => freshness.told(instant(T0 + at)),
    /** Asked, and answered by the server after so long. */
    ask: (there: number) => freshness.bound(now, instant(T0 + now + there)),
  }
}

test('LNK-65 what is heard is as old as the clock of the server in it says', () => {
  const d = device()
  d.ask(0)
  d.pass(9_000)
  d.stamp(2_000)
  expect([d.asOf(), d.lag()].map((each) => Math.round((each ?? 0) / 100))).toEqual([20, 80])
  d.stamp(9_990)
  expect(Math.round(d.lag() / 10)).toBe(2)
})

test('LNK-65 it is never taken for younger than it may be: the way of the question counts, until a quicker one is known', () => {
  const d = device()
  d.ask(3_000)
  d.pass(5_000)
  d.stamp(6_000)
  expect(d.lag()).toBeGreaterThanOrEqual(3_000)
  d.ask(20)
  d.stamp(6_000)
  expect(d.lag()).toBeLessThan(30)
})

test('LNK-65 nothing is known before the server has answered anything; then what was told meanwhile counts', () => {
  const d = device()
  d.stamp(1_000)
  expect(d.asOf()).toBeNull()
  d.pass(500)
  d.ask(10)
  expect(Math.round(d.asOf() ?? 0)).toBe(990)
  expect(Math.round(d.lag())).toBe(10)
})

test('LNK-65 after a sleep neither what was told before it nor the bounds prove anything', () => {
  const d = device()
  d.ask(10)
  d.stamp(1_000)
  expect(d.asOf()).toBe(990)
  d.unbind()
  // The server's clock went on for an hour while the device's stood still.
  d.bound(d.now(), instant(T0 + d.now() + 3_600_000))
  expect([d.asOf(), d.lag()]).toEqual([990, 10])
  d.stamp(3_601_000)
  expect([d.asOf(), d.lag()]).toEqual([1_000, 0])
})

test('LNK-65 clocks may drift by 0.07 % since they were compared', () => {
  const d = device()
  d.ask(0)
  d.pass(100_000)
  d.stamp(101_000)
  expect(Math.round(d.lag())).toBe(70)
})

test('LNK-65 a stamp from the future is of now, and later ones are measured by it', () => {
  const d = device()
  d.ask(0)
  d.pass(1_000)
  d.stamp(5_000)
  expect([d.asOf(), d.lag()]).toEqual([d.now(), 0])
  d.pass(1_000)
  d.stamp(5_000)
  expect(Math.round(d.lag() / 10)).toBe(100)
})

test('LNK-65 what is no time changes nothing', () => {
  const d = device()
  d.ask(0)
  d.bound(0, instant(Number.NaN))
  d.told(instant(Number.NaN))
  expect(d.asOf()).toBeNull()
  d.stamp(1_000)
  expect(d.asOf()).toBe(1_000)
})
