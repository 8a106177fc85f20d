import { ensureBrowser } from './browser.ts'

/** Before the browser tests: there is a browser to drive the pages with. */
export function setup(): void {
  ensureBrowser()
}
