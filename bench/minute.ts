import { SHOW } from '../e2e/server.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { sleep } from '../testing/eventually.ts'
import { machineTime, quantile } from '../testing/statistics.ts'
import { gatherCrowd } from './crowd.ts'
import { realEvent } from './event.ts'
import type { Measure } from './row.ts'
import { startWatched, type WatchedPage } from './watched.ts'

export interface Minute {
  readonly viewers: number
  readonly turns: number
  readonly presses: number
}

const EVERY = 1_000
const LOOK_EVERY = 100
/** A link may make 20 presses a second. */
const PACE = 60

/** A full hall, long after the start: somebody presses once a second. */
export function createMinute({ viewers, turns, presses }: Minute): Measure {
  const named = (what: string) => `${viewers.toLocaleString('en')} viewers, a press a second, ${turns} turns: ${what}`
  const [p99, median, health] = [named('last viewer, p99'), named('last viewer, median'), named('/healthz, slowest')]
  return {
    rows: [
      { name: p99, unit: 'ms', budget: 300 },
      { name: median, unit: 'ms', budget: null },
      { name: health, unit: 'ms', budget: 100 },
    ],
    async run() {
      const server = await startWatched(SHOW)
      const crowd = gatherCrowd()
      try {
        const turn = await holdTurns(server, turns)
        await crowd.ask({ do: 'join', port: server.port, show: SHOW, count: viewers, abreast: 50 })
        await sleep(EVERY)
        const looking = watchHealth(server.url)
        const lasts: number[] = []
        for (let n = 0; n < presses; n += 1) {
          const began = machineTime()
          await crowd.ask({ do: 'arm' })
          const arrived = crowd.ask({ do: 'arrived' })
          const pressed = machineTime()
          const by = milliseconds(n % 2 === 0 ? 60_000 : -60_000)
          await server.press({ type: 'AddTime', turn, to: 'turn', by })
          lasts.push((await arrived).last - pressed)
          await sleep(Math.max(0, EVERY - (machineTime() - began)))
        }
        return {
          [p99]: quantile(lasts, 0.99),
          [median]: quantile(lasts, 0.5),
          [health]: Math.max(...(await looking.stop())),
        }
      } finally {
        await crowd.close()
        await server.close()
      }
    },
  }
}

/** Answers the turn that is under way. */
async function holdTurns(server: WatchedPage, turns: number): Promise<number> {
  let turn = await server.press({ type: 'StartShow', start: 'now' })
  const [first, second] = realEvent(SHOW).slots.flatMap(({ segments }) => segments.map(({ id }) => id))
  if (first === undefined || second === undefined) throw new Error('the event has segments')
  for (let n = 1; n < turns; n += 1) {
    turn = await server.press({ type: 'StartSegment', turn, to: n % 2 === 0 ? first : second })
    await sleep(PACE)
  }
  return turn
}

function watchHealth(url: string): { readonly stop: () => Promise<readonly number[]> } {
  const took: number[] = []
  let going = true
  const looking = (async () => {
    while (going) {
      const from = machineTime()
      const response = await fetch(`${url}/healthz`)
      await response.text()
      took.push(machineTime() - from)
      await sleep(LOOK_EVERY)
    }
  })()
  return {
    async stop() {
      going = false
      await looking
      return took
    },
  }
}
