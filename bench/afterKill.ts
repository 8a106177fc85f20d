import { SHOW } from '../e2e/server.ts'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { machineTime, median } from '../testing/statistics.ts'
import { gatherCrowd } from './crowd.ts'
import type { Measure } from './row.ts'
import { type Process, startBare, startWatched } from './watched.ts'

const VIEW_BYTES = 10_000

interface Back {
  /** From the kill until the last of them has the right view, in s. */
  readonly seconds: number
  readonly dials: number
}

/** Everybody thrown out by `kill -9`, so many times, and in turn with it by `ws` alone. */
export function createAfterKill(count: number, kills: number): Measure {
  const back = `${count.toLocaleString('en')} back after a kill with the right view`
  const dials = `${count.toLocaleString('en')} back after a kill: attempts each`
  const floor = `${count.toLocaleString('en')} back after a kill, bare ws`
  return {
    rows: [
      { name: back, unit: 's', budget: 2 },
      { name: dials, unit: '', budget: null },
      { name: floor, unit: 's', budget: null },
    ],
    async run() {
      const [server, bare] = [await startWatched(SHOW), await startBare(VIEW_BYTES)]
      try {
        await server.press({ type: 'StartShow', start: 'now' })
        const ours: Back[] = []
        const bares: Back[] = []
        for (let n = 0; n < kills; n += 1) {
          ours.push(await killed(server, count, await publicRevision(server.url)))
          bares.push(await killed(bare, count, 'bare'))
        }
        return {
          [back]: median(ours.map(({ seconds }) => seconds)),
          [dials]: median(ours.map((each) => each.dials)),
          [floor]: median(bares.map(({ seconds }) => seconds)),
        }
      } finally {
        await Promise.all([server.close(), bare.close()])
      }
    },
  }
}

async function killed(server: Process, count: number, revision: string | number): Promise<Back> {
  const crowd = gatherCrowd()
  try {
    await crowd.ask({ do: 'join', port: server.port, show: SHOW, count, abreast: 50 })
    await crowd.ask({ do: 'return', seeing: `"revision":${JSON.stringify(revision)}` })
    const from = machineTime()
    const returned = crowd.ask({ do: 'returned' })
    await server.restart()
    const { last, dials } = await returned
    return { seconds: (last - from) / 1000, dials: dials / count }
  } finally {
    await crowd.close()
  }
}

/** What was acknowledged, as the public knows it: the same after a kill. */
async function publicRevision(url: string): Promise<string | number> {
  const response = await fetch(`${url}/api/v1/shows/${SHOW}/view`)
  return ((await response.json()) as ApiView).revision
}
