import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { type Asking, ask, type Reply } from './ask.ts'
import { freePort } from './freePort.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const ADMIN_KEY = 'tests0tests1tests2tests3tests4tests5'
const STARTING = 20_000

export interface ServerProcess {
  readonly url: string
  readonly folder: string
  readonly pid: () => number
  /** What it wrote on the error stream since it was last started. */
  readonly said: () => string
  readonly api: (path: string, asking?: Asking) => Promise<Reply>
  /** `kill -9`: no drain, no farewell. */
  readonly kill: () => Promise<void>
  /** SIGTERM, as an operating system ends it; answers the exit code. */
  readonly end: () => Promise<number | null>
  /** The same folder, the same port. */
  readonly restart: (how?: Launch) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Launch {
  /** `built` starts several times faster, and wants a build. */
  readonly from?: 'sources' | 'built'
  readonly env?: Readonly<Record<string, string>>
  /** Comes before the server's own command: `['nice', '-n', '5']`. */
  readonly under?: readonly string[]
}

/** The server as its own process, so that it can be killed. */
export async function startServerProcess(agenda: Agenda, how: Launch = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-process-'))
  const file = join(folder, 'agenda.json')
  writeFileSync(file, JSON.stringify(writeAgenda(agenda)))
  const env = { DATA_DIR: join(folder, 'data'), ROSTRUM_AGENDA: file, ADMIN_KEY, ...how.env }
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let { child, said } = await launch({ ...env, PORT: String(port) }, how)

  const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  const kill = async () => void (await stop('SIGKILL'))
  return {
    url,
    folder: env.DATA_DIR,
    pid: () => child.pid ?? 0,
    said: () => said(),
    api: (path, asking = {}) => ask(`${url}/api/v1${path}`, asking),
    kill,
    end: () => stop('SIGTERM'),
    async restart(now = how) {
      ;({ child, said } = await launch({ ...env, PORT: String(port) }, now))
    },
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Ending {
  readonly code: number | null
  readonly said: string
}

/** Runs the server until it ends by itself, as it does when it refuses to start. */
export async function runToEnd(env: Readonly<Record<string, string>>, how: Launch = {}): Promise<Ending> {
  const child = spawnServer(env, how)
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  await once(child, 'exit')
  return { code: child.exitCode, said }
}

/** Its log says when it listens. */
async function launch(env: Readonly<Record<string, string>>, how: Launch) {
  const child = spawnServer(env, how)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), STARTING)
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (!said.includes('"port":')) return
      clearTimeout(impatience)
      resolve()
    })
  })
  return { child, said: () => said }
}

function spawnServer(env: Readonly<Record<string, string>>, { from = 'sources', under = [] }: Launch): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const server = from === 'built' ? ['dist/server/main.js'] : ['--import', 'tsx', 'server/main.ts']
  const [program = process.execPath, ...words] = [...under, process.execPath, ...server]
  return spawn(program, words, {
    cwd: root,
    env: { PATH, HOME, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
