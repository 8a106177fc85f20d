import { SHOW } from '../e2e/server.ts'
import { sleep } from '../server/testing/eventually.ts'
import { gatherCrowd } from './crowd.ts'
import type { Measure } from './row.ts'
import { median } from './statistics.ts'
import { startWatched } from './watched.ts'

const EACH = 'memory a connection'
const ABREAST = 50

/** What the server holds for each of so many who look on, and what they cost it while nothing happens but clock probes. */
export function createMemory(count: number, { idle, rounds }: { idle: number; rounds: number }): Measure {
  const share = `${count.toLocaleString('en')} idle viewers: share of a core for each 1,000`
  const rows = [
    { name: EACH, unit: 'kB', budget: 16 },
    { name: share, unit: '%', budget: 1 },
  ]
  return {
    rows,
    async run() {
      const server = await startWatched(SHOW)
      const { port } = server
      const crowd = gatherCrowd()
      try {
        await server.press({ type: 'StartShow', start: 'now' })
        // As many first: the heap's own room is made for them, not for those who are counted.
        await crowd.ask({ do: 'join', port, show: SHOW, count, abreast: ABREAST })
        const before = await server.held()
        await crowd.ask({ do: 'join', port, show: SHOW, count, abreast: ABREAST })
        const each = ((await server.held()) - before) / count / 1000
        const shares: number[] = []
        for (let n = 0; n < rounds; n += 1) {
          const [cpu, from] = [await server.cpu(), performance.now()]
          await crowd.ask({ do: 'probe', within: idle, share: idle / PROBED_EVERY })
          await sleep(Math.max(0, idle - (performance.now() - from)))
          const took = (performance.now() - from) * 1_000
          shares.push(((((await server.cpu()) - cpu) / took) * 100 * 1_000) / (2 * count))
        }
        return { [EACH]: each, [share]: median(shares) }
      } finally {
        await crowd.close()
        await server.close()
      }
    },
  }
}

/** By each page, in ms. */
const PROBED_EVERY = 30_000
