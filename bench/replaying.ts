import { rmSync } from 'node:fs'
import { oneRun, started, stored } from '../faults/longJournal.ts'
import { MODERATOR } from '../testing/show/rehearsal.ts'
import { sample } from '../testing/show/sample.ts'
import { median } from '../testing/statistics.ts'
import type { Measure } from './row.ts'

const EVENTS = 100_000
const PLAIN = `journal of ${EVENTS.toLocaleString('en')} presses: plain replay`
const SNAPSHOT = `journal of ${EVENTS.toLocaleString('en')} presses: from a snapshot`

/** Reading and folding a journal that no meeting ever fills. */
export function createReplaying(rounds: number): Measure {
  return {
    rows: [
      { name: PLAIN, unit: 's', budget: 2 },
      { name: SNAPSHOT, unit: 's', budget: 2 },
    ],
    async run() {
      const folders = await storedTimes(rounds)
      const [plain, again]: [number[], number[]] = [[], []]
      for (const folder of folders) {
        // The press makes it keep a snapshot, from which the next one starts.
        plain.push((await started(folder, { command: sample.SendMessage, by: MODERATOR })).took)
        again.push((await started(folder, null)).took)
        rmSync(folder, { recursive: true, force: true })
      }
      return { [PLAIN]: median(plain) / 1000, [SNAPSHOT]: median(again) / 1000 }
    },
  }
}

async function storedTimes(times: number): Promise<readonly string[]> {
  const entries = oneRun(EVENTS)
  const folders: string[] = []
  for (let n = 0; n < times; n += 1) folders.push(await stored(entries))
  return folders
}
