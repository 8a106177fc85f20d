import { ensureBrowser } from './browser.ts'
import { ensureBuilt } from './build.ts'

/** Before the browser tests: what they drive is built from these sources, and there is a browser to drive it with. */
export async function setup(): Promise<void> {
  ensureBrowser()
  await ensureBuilt()
}
