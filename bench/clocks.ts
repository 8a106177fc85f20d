import { createProbing } from '../client/connection/probing.ts'
import { createServerClock, type ServerClock } from '../client/connection/serverClock.ts'
import { instant } from '../shared/domain/time.ts'
import type { Measure } from './row.ts'
import { median, quantile, seeded } from './statistics.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)
const MOST_JITTER = 120
/** After the first burst of probes, and time to slew. */
const SETTLED = 10_000
const APART = 'two devices’ clocks, 0–120 ms jitter: apart, p95'
const TYPICALLY = 'two devices’ clocks, 0–120 ms jitter: apart, median'

/** The page's own clock and probing, on a network and devices whose time is made up here. */
export function createClocks(pairs: number): Measure {
  return {
    rows: [
      { name: APART, unit: 'ms', budget: 16 },
      { name: TYPICALLY, unit: 'ms', budget: null },
    ],
    run: async () => {
      const roll = seeded(20_220_520)
      const apart = Array.from({ length: pairs }, () => Math.abs(arrive(roll) - arrive(roll)))
      return { [APART]: quantile(apart, 0.95), [TYPICALLY]: median(apart) }
    },
  }
}

/** A device with any date, whose monotonic clock began at any time: how wrong it is once it has arrived. */
function arrive(roll: () => number): number {
  let truth = T0
  const offset = T0 - Math.floor(roll() * 1e9)
  const monotonic = () => truth - offset
  const clock: ServerClock = createServerClock(monotonic, instant(T0 + Math.floor((roll() - 0.5) * 7_200_000)))
  const travel = () => {
    truth += roll() * MOST_JITTER
  }
  const probing = createProbing({
    monotonic,
    hear: clock.hear,
    ask(answer) {
      travel()
      const serverNow = instant(Math.floor(truth))
      travel()
      answer(serverNow)
    },
  })
  probing.burst()
  probing.stop()
  for (const until = truth + SETTLED; truth < until; truth += 250) clock.now()
  return clock.now() - truth
}
