import { expect, test } from 'vitest'
import { between, type Instant, instant } from '../../../../shared/domain/time.ts'
import { createRandom } from '../../../../testing/random.ts'
import { sampleOf } from '../../../../testing/sampleOf.ts'
import { createServerClock, type ServerClock } from './serverClock.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)

/** A device whose monotonic clock began somewhere, runs a little fast or slow, and whose date is anything. */
interface Device {
  readonly clock: ServerClock
  readonly pass: (ms: number) => void
  readonly probe: (there: number, back: number) => void
  readonly sleep: (ms: number) => void
  readonly error: () => number
}

function device({ began = 5000, wrongBy = 0, drift = 0 } = {}): Device {
  let truth = T0
  let monotonic = began
  const pass = (ms: number) => {
    truth += ms
    monotonic += ms * (1 + drift)
  }
  const clock = createServerClock(() => monotonic, instant(T0 + wrongBy))
  return {
    clock,
    pass,
    probe(there, back) {
      const askedAt = monotonic
      pass(there)
      const serverNow: Instant = instant(truth)
      pass(back)
      clock.hear({ askedAt, answeredAt: monotonic, serverNow })
    },
    sleep(ms) {
      truth += ms
    },
    error: () => between(instant(truth), clock.now()),
  }
}

test('LNK-11 two devices agree within 10 ms, 95 of 100 times, with 0–120 ms of jitter each way', () => {
  const random = createRandom(20_220_520)
  const jitter = () => random.next() * 120
  const apart = Array.from({ length: sampleOf(4_000) }, () => {
    const [a, b] = [device({ wrongBy: 7_200_000 }), device({ began: 90_000, wrongBy: -40_000 })]
    for (const each of [a, b]) {
      for (let i = 0; i < 24; i += 1) each.probe(jitter(), jitter())
      each.pass(2_000)
    }
    return Math.abs(a.error() - b.error())
  }).sort((x, y) => x - y)
  expect(apart[Math.floor(apart.length * 0.95)]).toBeLessThanOrEqual(10)
})

test('LNK-12 the device’s own date never matters, from the first picture on', () => {
  const d = device({ wrongBy: 7_200_000 })
  d.clock.hint(instant(T0 - 40))
  expect(Math.abs(d.error())).toBeLessThanOrEqual(40)
  d.probe(20, 20)
  expect(d.error()).toBe(0)
  d.clock.hint(instant(T0 - 90_000))
  expect(d.error()).toBe(0)
})

test('LNK-13 a small correction is slewed by at most 5 %, and time never runs backwards', () => {
  const d = device()
  d.probe(100, 0) // reads 50 ms ahead
  expect(d.error()).toBe(50)
  d.probe(1, 1)
  let before = d.clock.now()
  for (let i = 0; i < 200; i += 1) {
    d.pass(10)
    const now = d.clock.now()
    expect(between(before, now)).toBeGreaterThanOrEqual(9.49)
    expect(between(before, now)).toBeLessThanOrEqual(10.51)
    before = now
  }
  expect(Math.abs(d.error())).toBeLessThan(1)
})

test('LNK-13 a device that slept is right with the first answer, and says so', () => {
  const d = device()
  for (let i = 0; i < 8; i += 1) d.probe(5, 5)
  let jumps = 0
  d.clock.onJump(() => {
    jumps += 1
  })
  d.sleep(3_600_000)
  expect(d.error()).toBe(-3_600_000)
  // As far as is surely right, and the rest of the way by slewing.
  d.probe(60, 60)
  expect(d.error()).toBe(-60)
  expect(jumps).toBe(1)
  d.pass(1_200)
  expect(Math.abs(d.error())).toBeLessThan(0.1)
  // And after many such nights, back again.
  d.sleep(-200_000)
  d.probe(10, 10)
  expect(d.error()).toBe(10)
})

test('LNK-13 a clock that is found to be ahead stands still until the truth has come up with it', () => {
  const d = device()
  for (let i = 0; i < 8; i += 1) d.probe(5, 5)
  d.sleep(-3_000)
  const before = d.clock.now()
  d.probe(5, 5)
  for (let i = 0; i < 290; i += 1) {
    d.pass(10)
    expect(d.clock.now()).toBe(before)
  }
  d.pass(2_000)
  expect(Math.abs(d.error())).toBeLessThan(1)
})

test('LNK-11 a quartz that runs fast is followed', () => {
  const d = device({ drift: 40e-6 })
  for (let i = 0; i < 8; i += 1) d.probe(3, 3)
  for (let i = 0; i < 240; i += 1) {
    d.pass(30_000)
    d.probe(3 + (i % 5) * 10, 3)
  }
  expect(Math.abs(d.error())).toBeLessThan(16)
})

test('LNK-11 what is no time leaves the clock as it is', () => {
  const d = device({ wrongBy: 7_200_000 })
  d.clock.hint(instant(Number.NaN))
  expect(d.error()).toBe(7_200_000)
  d.probe(20, 20)
  d.clock.hear({ askedAt: 5000, answeredAt: 5040, serverNow: instant(Number.NaN) })
  d.clock.hear({ askedAt: 5000, answeredAt: 5040, serverNow: instant(Number.POSITIVE_INFINITY) })
  expect(d.error()).toBe(0)
  d.probe(20, 20)
  expect(d.error()).toBe(0)
})
