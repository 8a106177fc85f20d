import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './freshness.js'

/** Before tests of the server that people run: it is built from these sources. */
export function setup(): void {
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
