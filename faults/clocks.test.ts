import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createProbing } from '../client/page/connection/clock/probing.ts'
import { createServerClock } from '../client/page/connection/clock/serverClock.ts'
import { type Clock, createClock } from '../server/show/deciding/clock.ts'
import { hours, instant, minutes, seconds } from '../shared/domain/time.ts'
import { HEARTBEAT } from '../shared/protocol/beats.ts'
import { createRandom, fromEnvironment, type Random } from '../testing/random.ts'

const SEED = fromEnvironment('CLOCK_SEED', 20_220_520)
const T0 = Date.UTC(2022, 4, 20, 12, 30)
const MEETING = minutes(90)
/** How finely the screens are looked at, in ms. */
const STEP = 25
const JITTER = 120

/** Real time, which nobody in this test can read. */
let truth: number

beforeEach(() => {
  truth = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Host {
  readonly clock: Clock
  readonly stepWall: (by: number) => void
  readonly suspend: (ms: number) => void
}

function server(drift: number): Host {
  let off = 0
  let slept = 0
  return {
    clock: createClock({
      wall: () => T0 + truth + off,
      monotonic: () => (truth - slept) * (1 + drift),
      uptime: () => truth,
      notBefore: null,
      isRunning: () => true,
    }),
    stepWall(by) {
      off += by
    },
    suspend(ms) {
      slept += ms
      truth += ms
    },
  }
}

interface Device {
  /** The server's time as its screen shows it. */
  readonly shows: () => number
  readonly hasHeard: () => boolean
  readonly sleep: (ms: number) => void
  readonly wakes: () => void
  readonly loses: (link: boolean) => void
}

function device(clock: Clock, random: Random, wrongBy: number, drift: number): Device {
  let slept = 0
  let isLost = false
  let heard = false
  const monotonic = () => 7_000 + (truth - slept) * (1 + drift)
  const shown = createServerClock(monotonic, instant(T0 + truth + wrongBy))
  const way = () => random.next() * JITTER
  const probing = createProbing({
    ask(answer) {
      if (isLost) return
      setTimeout(() => {
        const now = clock()
        setTimeout(() => {
          if (isLost) return
          answer(now)
          heard = true
        }, way())
      }, way())
    },
    hear: shown.hear,
    within: shown.within,
    monotonic,
  })
  probing.burst()
  setInterval(() => {
    if (!isLost) probing.beat()
  }, HEARTBEAT)
  return {
    shows: shown.now,
    hasHeard: () => heard,
    sleep(ms) {
      slept += ms
    },
    wakes: probing.burst,
    loses(link) {
      isLost = link
    },
  }
}

function pass(ms: number, look: () => void): void {
  for (let gone = 0; gone < ms; gone += STEP) {
    truth += STEP
    vi.advanceTimersByTime(STEP)
    look()
  }
}

/** Holds every screen to the rules at each look; keeps how far they are off the server, and from one another. */
function watch(clock: Clock, devices: readonly Device[]) {
  const last = devices.map(() => ({ shown: Number.NEGATIVE_INFINITY, error: 0, server: 0 }))
  const errors: number[] = []
  const apart: number[] = []
  return {
    errors: () => errors.sort((a, b) => a - b),
    apart: () => apart.sort((a, b) => a - b),
    look() {
      const now = clock()
      const heard = devices.flatMap((each, index) => {
        const before = last[index]
        if (!each.hasHeard() || before === undefined) return []
        const shown = each.shows()
        const error = shown - now
        if (before.shown > 0) {
          if (shown < before.shown) throw new Error(`device ${index} runs backwards: ${before.shown - shown} ms`)
          // More than what has passed is a jump, and a jump mends what was wrong, no more.
          const jump = Math.abs(shown - before.shown - (now - before.server))
          const allowed = Math.abs(before.error) + STEP * 0.06 + 1.5
          if (jump > allowed) throw new Error(`device ${index} jumps by ${jump} ms, being ${before.error} ms off`)
        }
        last[index] = { shown, error, server: now }
        errors.push(Math.abs(error))
        return [shown]
      })
      if (heard.length > 1) apart.push(Math.max(...heard) - Math.min(...heard))
    },
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

function say(what: string, clocks: ReturnType<typeof watch>): void {
  const [errors, apart] = [clocks.errors(), clocks.apart()]
  const figures = [0.5, 0.95, 1].map((share) => `${at(errors, share).toFixed(1)}/${at(apart, share).toFixed(1)}`)
  process.stdout.write(
    `${what}: off the server / apart, in ms: median ${figures[0]}, p95 ${figures[1]}, worst ${figures[2]}\n`,
  )
}

/** While the first sixteen probes are on their way nobody knows better. */
const ARRIVING = seconds(6)

describe(`for 90 minutes, with ${JITTER} ms of jitter each way (seed ${SEED})`, () => {
  test('LNK-12 devices hours wrong that drift by 200 ppm show the server’s time', () => {
    const random = createRandom(SEED)
    const host = server(-20e-6)
    const devices = [
      device(host.clock, random, hours(3), 200e-6),
      device(host.clock, random, -hours(5), -200e-6),
      device(host.clock, random, 0, 20e-6),
      device(host.clock, random, -minutes(7), 0),
    ]
    pass(ARRIVING, () => undefined)
    const clocks = watch(host.clock, devices)
    pass(MEETING, clocks.look)
    say('Drifting devices', clocks)
    expect(at(clocks.errors(), 0.95)).toBeLessThan(40)
    expect(at(clocks.apart(), 1)).toBeLessThan(100)
  }, 120_000)

  test('LNK-11 devices as they are sold agree throughout', () => {
    const random = createRandom(SEED)
    const apart: number[] = []
    for (let pair = 0; pair < 12; pair += 1) {
      const host = server(random.next() * 40e-6 - 20e-6)
      const devices = [0, 1].map(() => device(host.clock, random, 0, random.next() * 60e-6 - 30e-6))
      pass(ARRIVING, () => undefined)
      const clocks = watch(host.clock, devices)
      pass(MEETING / 3, clocks.look)
      apart.push(...clocks.apart())
    }
    const sorted = apart.sort((a, b) => a - b)
    const figures = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(1))
    process.stdout.write(`Two devices of up to 30 ppm: apart, in ms: ${figures.join(', ')}\n`)
    expect(at(sorted, 0.95)).toBeLessThan(32)
  }, 120_000)

  test.each([
    ['half a second forward', 500],
    ['half a second back', -500],
    ['30 seconds forward', 30_000],
    ['30 seconds back', -30_000],
    ['an hour forward', 3_600_000],
    ['an hour back', -3_600_000],
  ])(
    'LNK-2 the server’s clock stepped %s in mid-show moves no screen',
    (what, step) => {
      const random = createRandom(SEED + step)
      const host = server(20e-6)
      const devices = [
        device(host.clock, random, hours(3), 200e-6),
        device(host.clock, random, -hours(5), -200e-6),
        device(host.clock, random, 0, 0),
      ]
      const clocks = watch(host.clock, devices)
      pass(minutes(10) + random.below(60_000), clocks.look)
      const before = host.clock() - truth
      host.stepWall(step)
      pass(minutes(10), clocks.look)
      say(`Stepped ${what}`, clocks)
      // In ten minutes, by what ten minutes of slewing are: no timer is half a second longer or shorter.
      expect(Math.abs(host.clock() - truth - before)).toBeLessThanOrEqual(minutes(10) * 0.0006 + 1)
      expect(at(clocks.apart(), 1)).toBeLessThan(150)
    },
    120_000,
  )

  test('LNK-17 a device that slept an hour, whose own clock stood still or went on, is right within a second of waking', () => {
    const random = createRandom(SEED + 1)
    const host = server(0)
    const still = device(host.clock, random, hours(3), 100e-6)
    const went = device(host.clock, random, hours(-3), -100e-6)
    const clocks = watch(host.clock, [still, went])
    pass(minutes(2), clocks.look)
    for (const each of [still, went]) each.loses(true)
    // Asleep, nothing of it runs; only the one's monotonic clock does.
    truth += hours(1)
    still.sleep(hours(1))
    for (const each of [still, went]) {
      each.loses(false)
      each.wakes()
    }
    pass(seconds(1), () => undefined)
    for (const each of [still, went]) expect(Math.abs(each.shows() - host.clock())).toBeLessThan(60)
  })

  test('LNK-3 a server whose host slept for five minutes takes its screens along', () => {
    const random = createRandom(SEED + 2)
    const host = server(0)
    const phone = device(host.clock, random, hours(3), 100e-6)
    const clocks = watch(host.clock, [phone])
    pass(minutes(2), clocks.look)
    host.suspend(minutes(5))
    pass(minutes(2), () => undefined)
    expect(Math.abs(host.clock() - truth - T0)).toBeLessThan(seconds(1))
    expect(Math.abs(phone.shows() - host.clock())).toBeLessThan(60)
  })

  test('LNK-13 gaps of minutes in the network make nothing run backwards', () => {
    const random = createRandom(SEED + 3)
    const host = server(10e-6)
    const devices = [1, -1].map((way) => device(host.clock, random, 0, way * 200e-6))
    const clocks = watch(host.clock, devices)
    for (let n = 0; n < 12; n += 1) {
      pass(random.below(minutes(3)) + 1_000, clocks.look)
      for (const each of devices) each.loses(true)
      pass(random.below(minutes(5)), clocks.look)
      host.stepWall(random.below(2_000) - 1_000)
      for (const each of devices) {
        each.loses(false)
        each.wakes()
      }
    }
    say('With gaps', clocks)
    expect(at(clocks.errors(), 0.95)).toBeLessThan(250)
  }, 120_000)
})
