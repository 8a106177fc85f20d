import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SHOW } from '../e2e/server.ts'
import { freePort } from '../testing/server/freePort.ts'
import { launch } from '../testing/server/serverProcess.ts'
import { startTestServer } from '../testing/server/testServer.ts'
import { machineTime, median } from '../testing/statistics.ts'
import { beginIn, holdMeeting, realEvent } from './event.ts'
import type { Measure } from './row.ts'

const FRESH = 'start to first 200, fresh folder'
const PRESSES = 1_000
const MEETING = `start to first 200, ${PRESSES.toLocaleString('en')} presses in its journal`

/** `node dist/server/main.js` until it is ready to show people in, in turn without and with a meeting to remember. */
export function createStarting(rounds: number): Measure {
  return {
    rows: [
      { name: FRESH, unit: 'ms', budget: 300 },
      { name: MEETING, unit: 'ms', budget: 300 },
    ],
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'rostrum-start-'))
      try {
        await fillJournal(join(folder, 'meeting'))
        const [fresh, meeting]: [number[], number[]] = [[], []]
        for (let n = 0; n < rounds; n += 1) {
          fresh.push(await start(join(folder, `fresh-${n}`)))
          meeting.push(await start(join(folder, 'meeting')))
        }
        return { [FRESH]: median(fresh), [MEETING]: median(meeting) }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

async function fillJournal(folder: string): Promise<void> {
  const server = await startTestServer([realEvent(SHOW)], { DATA_DIR: folder })
  await holdMeeting(await beginIn(server.app, SHOW), PRESSES)
  await server.close()
}

/** In ms, from before the process is made. */
async function start(folder: string): Promise<number> {
  const port = await freePort()
  const env = { NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: folder, ROSTRUM_AGENDA: 'agenda.json' }
  const began = machineTime()
  const { child } = await launch(port, env, { from: 'built' })
  const took = machineTime() - began
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return took
}
