import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endWithNpm } from './endWithNpm.js'
import { isBuilt } from './freshness.js'

// `npm start`: build if need be, then become the server. One process, so signals and exit codes are the server's own,
// and arguments (`npm start -- --agenda FILE`) reach it as they were written.

if (!isBuilt()) {
  const build = fileURLToPath(new URL('build.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', build], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // What `npm run links` prints may be piped on: the build talks on the error stream.
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}

endWithNpm()
process.env['NODE_ENV'] ??= 'production'
await import(new URL('../dist/server/main.js', import.meta.url).href)
