import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { sleep } from '../eventually.ts'
import { type Asking, ask, type Reply } from './ask.ts'
import { freePort } from './freePort.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const SHIFTED_CLOCK = new URL('shiftedClock.js', import.meta.url).href

export const ADMIN_KEY = 'tests0tests1tests2tests3tests4tests5'
const STARTING = 20_000
/** How often a server that starts is asked whether it is ready, in ms: what a start takes is known to within this. */
const ASKED_EVERY = 2

export interface ServerProcess {
  readonly url: string
  readonly port: number
  /** Where its journal is. */
  readonly folder: string
  readonly pid: () => number
  /** What it wrote on the error stream since it was last started. */
  readonly said: () => string
  readonly api: (path: string, asking?: Asking) => Promise<Reply>
  /** `kill -9`: no drain, no farewell. */
  readonly kill: () => Promise<void>
  /** SIGTERM, as an operating system ends it; answers the exit code. */
  readonly end: () => Promise<number | null>
  /** The same folder, the same port. What still runs is killed. */
  readonly restart: (how?: Launch) => Promise<void>
  /** Ends it and forgets its folder. */
  readonly close: () => Promise<void>
}

export interface Launch {
  /** `built` starts several times faster, and wants a build. */
  readonly from?: 'sources' | 'built'
  readonly env?: Readonly<Record<string, string>>
  /** Comes before the server's own command: `['nice', '-n', '5']`. */
  readonly under?: readonly string[]
  /** The wall clock of its machine stands there, in epoch ms, and goes on. */
  readonly clockAt?: number | undefined
}

/** The server as its own process, so that it can be killed; `null`: with the agenda of this repository. */
export async function startServerProcess(agenda: Agenda | null, how: Launch = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-process-'))
  const file = agenda === null ? 'agenda.json' : join(folder, 'agenda.json')
  if (agenda !== null) writeFileSync(file, JSON.stringify(writeAgenda(agenda)))
  const env = { DATA_DIR: join(folder, 'data'), ROSTRUM_AGENDA: file, ADMIN_KEY, ...how.env }
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let { child, said } = await launch(port, env, how)

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
    port,
    folder: env.DATA_DIR,
    pid: () => child.pid ?? 0,
    said: () => said(),
    api: (path, asking = {}) => ask(`${url}/api/v1${path}`, asking),
    kill,
    end: () => stop('SIGTERM'),
    async restart(now = how) {
      await kill()
      ;({ child, said } = await launch(port, env, now))
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

export interface Launched {
  readonly child: ChildProcess
  readonly said: () => string
}

/** A server on this port, once it is ready to show people in. */
export async function launch(port: number, env: Readonly<Record<string, string>>, how: Launch): Promise<Launched> {
  const child = spawnServer({ ...env, PORT: String(port) }, how)
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const until = performance.now() + STARTING
  while (!(await isReady(port))) {
    const ended = child.exitCode ?? child.signalCode
    if (ended !== null) throw new Error(`the server ended with ${ended}: ${said}`)
    if (performance.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`the server did not start: ${said}`)
    }
    await sleep(ASKED_EVERY)
  }
  return { child, said: () => said }
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = get({ port, host: '127.0.0.1', path: '/readyz', agent: false, timeout: 1_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', () => resolve(false))
  })
}

function spawnServer(
  env: Readonly<Record<string, string>>,
  { from = 'sources', under = [], clockAt }: Launch,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const clock = clockAt === undefined ? [] : ['--import', SHIFTED_CLOCK]
  const server = from === 'built' ? ['dist/server/main.js'] : ['--import', 'tsx', 'server/main.ts']
  const [program = process.execPath, ...words] = [...under, process.execPath, ...clock, ...server]
  return spawn(program, words, {
    cwd: root,
    env: { PATH, HOME, HOST: '127.0.0.1', CLOCK_AT: String(clockAt ?? ''), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
