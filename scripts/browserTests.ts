import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser.ts'
import { isBuilt } from './freshness.js'

/** Before the browser tests: what they drive is built from these sources, and there is a browser to drive it with. */
export function setup(): void {
  ensureBrowser()
  if (!isBuilt()) buildApart()
}

/** In a process of its own: inside the test runner Vite would build for tests, with React's slow development half. */
function buildApart(): void {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('build.ts', import.meta.url))],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
      stdio: ['ignore', 2, 2],
    },
  )
  if (status !== 0) throw new Error(`The build ended with ${status ?? 'a signal'}.`)
}
