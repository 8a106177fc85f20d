import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventually } from '../server/testing/eventually.ts'
import { freePort } from '../server/testing/freePort.ts'
import type { Command } from '../shared/domain/show.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ADMIN_KEY = 'bench0bench1bench2bench3bench4bench5'
const STARTING = 20_000

/** The built server, as a user has it, in a process of its own that says what it costs: from its sources it holds more. */
export interface Watched {
  readonly url: string
  readonly port: number
  /** Of processor time, in µs, since it was started. */
  readonly cpu: () => Promise<number>
  /** Resident memory without rubbish, in bytes. */
  readonly held: () => Promise<number>
  /** Answers the revision. */
  readonly press: (command: Command) => Promise<number>
  readonly close: () => Promise<void>
}

export async function startWatched(show: string): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = fork(join(root, 'dist/server/main.js'), [], {
    cwd: root,
    execArgv: ['--expose-gc', '--import', new URL('probe.js', import.meta.url).href],
    stdio: ['ignore', 'ignore', 2, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      ADMIN_KEY,
      PUBLIC_URL: '',
      DATABASE_URL: '',
      ROSTRUM_AGENDA: 'agenda.json',
      LOG_LEVEL: 'warn',
    },
  })
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    if (!(await fetch(`${url}/readyz`)).ok) throw new Error('the server is not ready')
  }, STARTING)
  return {
    url,
    port,
    cpu: () => ask(child, 'cpu'),
    held: () => ask(child, 'held'),
    async press(command) {
      const response = await fetch(`${url}/api/v1/shows/${show}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), command }),
      })
      const answer = (await response.json()) as { readonly revision?: number; readonly code?: string }
      if (answer.revision === undefined) throw new Error(`${command.type} was refused: ${answer.code}`)
      return answer.revision
    },
    async close() {
      if (child.exitCode === null) {
        const gone = once(child, 'exit')
        child.kill('SIGKILL')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(child: ChildProcess, what: 'cpu' | 'held'): Promise<number> {
  const answered = once(child, 'message')
  child.send(what)
  const [figure] = (await answered) as [number]
  return figure
}
