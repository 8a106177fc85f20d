import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { endWithNpm } from './endWithNpm.js'

// One command, two processes: Vite with hot reload for the pages on PORT, and behind it the server on the next port,
// started again whenever something it is made of is saved. The links it prints are Vite's, so they hot-reload too.

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const port = Number(process.env['PORT'] ?? 4000)
const server = `http://localhost:${port + 1}`

const vite = await createServer({
  configFile: here('../vite.config.ts'),
  server: {
    host: process.env['HOST'] ?? true,
    port,
    strictPort: true,
    proxy: { '/api': server, '/healthz': server, '/readyz': server, '/socket.io': { target: server, ws: true } },
  },
})
await vite.listen()

const serverParts = [here('../server'), here('../shared'), here('../agenda.json')]
vite.watcher.add(serverParts)
vite.watcher.on('all', (_, path) => {
  const isPart = serverParts.some((part) => path === part || path.startsWith(part + sep))
  if (isPart && !/\.test\.tsx?$/.test(path)) restartSoon()
})

let child = startServer()
let pending: NodeJS.Timeout | null = null
let ending = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
endWithNpm()

function startServer(): ChildProcess {
  const started = spawn(process.execPath, ['--import', 'tsx', here('../server/main.ts'), ...process.argv.slice(2)], {
    env: { PUBLIC_URL: `http://localhost:${port}`, ...process.env, PORT: String(port + 1) },
    stdio: 'inherit',
  })
  started.on('exit', (code) => {
    if (!ending && code !== 0 && code !== null) {
      process.stderr.write(`The server ended with ${code}; it starts again when a file is saved.\n`)
    }
  })
  return started
}

/** An editor saves several files in one breath, and a branch switch hundreds: one restart for all of them. */
function restartSoon(): void {
  if (pending !== null) clearTimeout(pending)
  pending = setTimeout(() => void restart(), 100)
}

async function restart(): Promise<void> {
  pending = null
  await stopServer()
  if (!ending) child = startServer()
}

async function end(): Promise<void> {
  if (ending) return
  ending = true
  await Promise.all([stopServer(), vite.close()])
  process.exit(0)
}

async function stopServer(): Promise<void> {
  const stopping = child
  if (stopping.exitCode !== null || stopping.signalCode !== null) return
  const ended = once(stopping, 'exit')
  stopping.kill('SIGTERM')
  const impatience = setTimeout(() => stopping.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(impatience)
}
