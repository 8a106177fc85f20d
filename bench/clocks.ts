import { createProbing } from '../client/page/connection/clock/probing.ts'
import { createServerClock, type ServerClock } from '../client/page/connection/clock/serverClock.ts'
import { instant } from '../shared/domain/time.ts'
import { createRandom } from '../testing/random.ts'
import { median, quantile } from '../testing/statistics.ts'
import type { Measure } from './row.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)
const MOST_JITTER = 120
/** After the first burst of probes, and time to slew. */
const SETTLED = 10_000
const APART = 'two devices’ clocks, 0–120 ms jitter: apart, p95'
const TYPICALLY = 'two devices’ clocks, 0–120 ms jitter: apart, median'
const WOKEN = 'device that slept an hour: off the server’s clock a second after waking, p95'
/** What pages that agree may be apart. */
const RIGHT = 100
const HOUR = 3_600_000
const AWAKE = 1_000

/** The page's own clock and probing, on a network and devices whose time is made up here. */
export function createClocks(pairs: number): Measure {
  return {
    rows: [
      { name: APART, unit: 'ms', budget: 10 },
      { name: TYPICALLY, unit: 'ms', budget: null },
      { name: WOKEN, unit: 'ms', budget: RIGHT },
    ],
    run: async () => {
      const roll = createRandom(20_220_520).next
      const apart = Array.from({ length: pairs }, () => Math.abs(arrive(roll).off() - arrive(roll).off()))
      const woken = Array.from({ length: pairs }, () => {
        const device = arrive(roll)
        device.sleep(HOUR)
        return Math.abs(device.off())
      })
      return { [APART]: quantile(apart, 0.95), [TYPICALLY]: median(apart), [WOKEN]: quantile(woken, 0.95) }
    },
  }
}

interface Device {
  /** How far its clock is ahead of the server's, in ms. */
  readonly off: () => number
  /** And wakes; a second of being awake goes by. */
  readonly sleep: (ms: number) => void
}

/** A device with any date, whose monotonic clock began at any time, once it has arrived. Asleep, that clock may stand. */
function arrive(roll: () => number): Device {
  let truth = T0
  let behind = T0 - Math.floor(roll() * 1e9)
  let until = Number.POSITIVE_INFINITY
  const monotonic = () => truth - behind
  const clock: ServerClock = createServerClock(monotonic, instant(T0 + Math.floor((roll() - 0.5) * 7_200_000)))
  const travel = () => {
    truth += roll() * MOST_JITTER
  }
  const probing = createProbing({
    monotonic,
    hear: clock.hear,
    within: clock.within,
    ask(answer) {
      travel()
      const serverNow = instant(Math.floor(truth))
      travel()
      if (truth <= until) answer(serverNow)
    },
  })
  const wait = (end: number) => {
    for (; truth < end; truth += 250) clock.now()
  }
  const probe = () => {
    probing.burst()
    probing.stop()
  }
  probe()
  wait(truth + SETTLED)
  return {
    off: () => clock.now() - truth,
    sleep(ms) {
      truth += ms
      if (roll() < 0.5) behind += ms
      until = truth + AWAKE
      probe()
      truth = until
    },
  }
}
