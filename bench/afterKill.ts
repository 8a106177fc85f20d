import { SHOW, startServer } from '../e2e/server.ts'
import type { ApiView } from '../shared/protocol/apiView.ts'
import { gatherCrowd } from './crowd.ts'
import type { Measure } from './row.ts'
import { machineTime } from './statistics.ts'

/** Everybody thrown out by `kill -9`: until the last of them is back and sees what was acknowledged before. */
export function createAfterKill(count: number): Measure {
  const back = `${count.toLocaleString('en')} back after a kill with the right view`
  const dials = `${count.toLocaleString('en')} back after a kill: attempts each`
  return {
    rows: [
      { name: back, unit: 's', budget: 2 },
      { name: dials, unit: '', budget: null },
    ],
    async run() {
      const server = await startServer()
      const crowd = gatherCrowd()
      try {
        await server.command({ type: 'StartShow', start: 'now' })
        await crowd.ask({ do: 'join', port: server.port, show: SHOW, count, abreast: 50 })
        const { revision } = await publicView(server.url)
        await crowd.ask({ do: 'return', seeing: `"revision":${JSON.stringify(revision)}` })
        const killed = machineTime()
        const returned = crowd.ask({ do: 'returned' })
        // Started again as soon as it is dead, as a supervisor does.
        await server.restart()
        const { last, dials: dialled } = await returned
        return { [back]: (last - killed) / 1000, [dials]: dialled / count }
      } finally {
        await crowd.close()
        await server.close()
      }
    },
  }
}

async function publicView(url: string): Promise<ApiView> {
  const response = await fetch(`${url}/api/v1/shows/${SHOW}/view`)
  return (await response.json()) as ApiView
}
