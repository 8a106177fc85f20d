import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sleep } from '../server/testing/eventually.ts'

/** What this process holds once its rubbish is gone, in bytes. */
export async function heldMemory(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let i = 0; i < 3; i += 1) {
    collect()
    await sleep(200)
  }
  return process.memoryUsage().rss
}
