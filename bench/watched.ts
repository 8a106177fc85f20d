import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '../shared/domain/commands.ts'
import { eventually } from '../testing/eventually.ts'
import { freePort } from '../testing/server/freePort.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ADMIN_KEY = 'bench0bench1bench2bench3bench4bench5'
const STARTING = 20_000

/** A server in a process of its own that says what it costs. */
export interface Process {
  readonly url: string
  readonly port: number
  /** Of processor time, in µs, since it was started. */
  readonly cpu: () => Promise<number>
  /** Resident memory without rubbish, in bytes. */
  readonly held: () => Promise<number>
  /** `kill -9`, and started again as soon as it is dead, as a supervisor does. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The built server, as a user has it: from its sources it holds more. */
export interface WatchedPage extends Process {
  /** Answers the revision. */
  readonly press: (command: Command) => Promise<number>
}

export async function startWatched(show: string): Promise<WatchedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const server = await launch('dist/server/main.js', '/readyz', {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    ADMIN_KEY,
    PUBLIC_URL: '',
    DATABASE_URL: '',
    ROSTRUM_AGENDA: 'agenda.json',
    LOG_LEVEL: 'warn',
  })
  return {
    ...server,
    async press(command) {
      const response = await fetch(`${server.url}/api/v1/shows/${show}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), command }),
      })
      const answer = (await response.json()) as { readonly revision?: number; readonly code?: string }
      if (answer.revision === undefined) throw new Error(`${command.type} was refused: ${answer.code}`)
      return answer.revision
    },
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The floor: `ws` alone, with the same heartbeats, and a first view of so many bytes. */
export function startBare(viewBytes: number): Promise<Process> {
  return launch('bench/bareServer.js', '/', { VIEW_BYTES: String(viewBytes) })
}

async function launch(module: string, ready: string, env: Readonly<Record<string, string>>): Promise<Process> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = async () => {
    const child = fork(join(root, module), [], {
      cwd: root,
      execArgv: ['--expose-gc', '--import', new URL('probe.js', import.meta.url).href],
      stdio: ['ignore', 'ignore', 2, 'ipc'],
      env: { ...process.env, PORT: String(port), ...env },
    })
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`${module} ended with ${child.exitCode}`)
      if (!(await fetch(`${url}${ready}`)).ok) throw new Error(`${module} is not ready`)
    }, STARTING)
    return child
  }
  let child = await start()
  const kill = async () => {
    if (child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    url,
    port,
    cpu: () => ask(child, 'cpu'),
    held: () => ask(child, 'held'),
    async restart() {
      await kill()
      child = await start()
    },
    close: kill,
  }
}

async function ask(child: ChildProcess, what: 'cpu' | 'held'): Promise<number> {
  const answered = once(child, 'message')
  child.send(what)
  const [figure] = (await answered) as [number]
  return figure
}
