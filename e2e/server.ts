import { type ChildProcess, spawn } from 'node:child_process'
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
const ADMIN_KEY = 'rehearsal0rehearsal1rehearsal2rehearsal3'

export const SHOW = 'icat-side-event'

export interface MadeLink {
  readonly role: string
  readonly person: string | null
  readonly url: string | null
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly adminUrl: string
  /** Where its journal is. */
  readonly folder: string
  /** `kill -9`: no drain, no farewell. */
  readonly kill: () => Promise<void>
  /** The same folder, the same port. With `at` (epoch ms) the wall clock of its machine stands there, and goes on. */
  readonly restart: (at?: number) => Promise<void>
  readonly links: () => Promise<readonly MadeLink[]>
  /** Any path under /api/v1, asked with the admin key. */
  readonly ask: (path: string) => Promise<unknown>
  /** As somebody with the admin key, past every page. */
  readonly command: (command: Command) => Promise<void>
  /** As this person of the agenda, by their own link. */
  readonly commandAs: (person: string, command: Command) => Promise<void>
  /** Ends it and forgets its folder. */
  readonly close: () => Promise<void>
}

/** The bundled server as its own process, with a folder of its own, on a port that was free. */
export async function startServer(at?: number): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child = await launch(port, folder, at)

  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const call = async (path: string, request: RequestInit = {}, key = ADMIN_KEY): Promise<unknown> => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/api/v1${path}`, { ...request, headers })
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const links = async () => {
    const answer = (await call(`/shows/${SHOW}/links`)) as { readonly links: readonly MadeLink[] }
    return answer.links
  }
  const send = async (command: Command, key?: string) => {
    const body = JSON.stringify({ id: randomUUID(), command })
    await call(`/shows/${SHOW}/commands`, { method: 'POST', body }, key)
  }
  return {
    url,
    port,
    adminUrl: `${url}/#key=${ADMIN_KEY}`,
    folder,
    kill,
    async restart(then) {
      await kill()
      child = await launch(port, folder, then)
    },
    links,
    ask: (path) => call(path),
    command: (command) => send(command),
    async commandAs(person, command) {
      const link = (await links()).find((each) => each.person === person)
      await send(command, link?.url?.split('#key=')[1])
    },
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string, at: number | undefined): Promise<ChildProcess> {
  const clock = at === undefined ? [] : ['--import', new URL('shiftedClock.js', import.meta.url).href]
  const child = spawn(process.execPath, [...clock, join(root, 'dist/server/main.js')], {
    cwd: root,
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
      CLOCK_AT: String(at ?? ''),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaint}`)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
    if (!ready.ok) throw new Error(`the server is not ready: ${ready.status} ${complaint}`)
  }, 20_000)
  return child
}
