import { SHOW } from '../e2e/server.ts'
import { sleep } from '../testing/eventually.ts'
import { median } from '../testing/statistics.ts'
import { type Crowd, gatherCrowd } from './crowd.ts'
import type { Measure } from './row.ts'
import { type Process, startBare, startWatched } from './watched.ts'

const EACH = 'memory a connection'
const ABREAST = 50
const VIEW_BYTES = 10_000

/**
 * What the server holds for each of so many who look on, and what twice as many cost it while nothing happens but
 * heartbeats and clock probes; beside it, in the same seconds, what they cost `ws` alone.
 */
export function createMemory(count: number, { idle, rounds }: { idle: number; rounds: number }): Measure {
  const share = `${(2 * count).toLocaleString('en')} idle viewers: share of a core for each 1,000`
  const floor = `${share}, bare ws`
  return {
    rows: [
      { name: EACH, unit: 'kB', budget: 16 },
      { name: share, unit: '%', budget: 1 },
      { name: floor, unit: '%', budget: null },
    ],
    async run() {
      const [server, bare] = [await startWatched(SHOW), await startBare(VIEW_BYTES)]
      const [crowd, others] = [gatherCrowd(), gatherCrowd()]
      const come = (who: Crowd, { port }: Process, some: number) =>
        who.ask({ do: 'join', port, show: SHOW, count: some, abreast: ABREAST })
      const rest = async (who: Crowd, { cpu }: Process) => {
        const [before, from] = [await cpu(), performance.now()]
        await who.ask({ do: 'probe', within: idle, share: idle / PROBED_EVERY })
        await sleep(Math.max(0, idle - (performance.now() - from)))
        const took = (performance.now() - from) * 1_000
        return ((((await cpu()) - before) / took) * 100 * 1_000) / (2 * count)
      }
      try {
        await server.press({ type: 'StartShow', start: 'now' })
        // As many first: the heap's own room is made for them, not for those who are counted.
        await come(crowd, server, count)
        const before = await server.held()
        await come(crowd, server, count)
        const each = ((await server.held()) - before) / count / 1000
        await come(others, bare, 2 * count)
        const shares: (readonly [number, number])[] = []
        for (let n = 0; n < rounds; n += 1) shares.push(await Promise.all([rest(crowd, server), rest(others, bare)]))
        return {
          [EACH]: each,
          [share]: median(shares.map(([ours]) => ours)),
          [floor]: median(shares.map(([, bares]) => bares)),
        }
      } finally {
        await Promise.all([crowd.close(), others.close()])
        await Promise.all([server.close(), bare.close()])
      }
    },
  }
}

/** By each page, in ms. */
const PROBED_EVERY = 30_000
