import { randomUUID } from 'node:crypto'
import type { Command } from '../shared/domain/commands.ts'
import type { LogLine, ShowRecord } from '../shared/domain/record/record.ts'
import { ADMIN_KEY, type Launch, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'

export const SHOW = 'icat-side-event'

export interface MadeLink {
  readonly role: string
  readonly person: string | null
  readonly url: string | null
}

export interface RunningServer extends Pick<ServerProcess, 'url' | 'port' | 'folder' | 'kill' | 'close'> {
  readonly adminUrl: string
  /** The same folder, the same port. With `at` (epoch ms) the wall clock of its machine stands there, and goes on. */
  readonly restart: (at?: number) => Promise<void>
  readonly links: () => Promise<readonly MadeLink[]>
  /** Any path under /api/v1, asked with the admin key. */
  readonly ask: (path: string) => Promise<unknown>
  /** What has been done in this run, as its record has it. */
  readonly presses: () => Promise<readonly LogLine['command']['type'][]>
  /** As somebody with the admin key, past every page. */
  readonly command: (command: Command) => Promise<void>
  /** As this person of the agenda, by their own link. */
  readonly commandAs: (person: string, command: Command) => Promise<void>
}

/** The bundled server with the real event, as its own process, with a folder of its own, on a port that was free. */
export async function startServer(at?: number): Promise<RunningServer> {
  const { api, url, port, folder, kill, restart, close } = await startServerProcess(null, production(at))
  const call = async (path: string, body?: unknown, key = ADMIN_KEY): Promise<unknown> => {
    const reply = await api(path, { key, body })
    if (reply.status >= 400) throw new Error(`${path} was answered ${reply.status}: ${reply.text}`)
    return reply.body
  }
  const links = async () => {
    const answer = (await call(`/shows/${SHOW}/links`)) as { readonly links: readonly MadeLink[] }
    return answer.links
  }
  const send = async (command: Command, key?: string) => {
    await call(`/shows/${SHOW}/commands`, { id: randomUUID(), command }, key)
  }
  return {
    url,
    port,
    folder,
    kill,
    close,
    adminUrl: `${url}/#key=${ADMIN_KEY}`,
    restart: (then) => restart(production(then)),
    links,
    ask: (path) => call(path),
    async presses() {
      const record = (await call(`/shows/${SHOW}/record.json`)) as ShowRecord
      return record.log.map((line) => line.command.type)
    },
    command: (command) => send(command),
    async commandAs(person, command) {
      const link = (await links()).find((each) => each.person === person)
      await send(command, link?.url?.split('#key=')[1])
    },
  }
}

function production(clockAt: number | undefined): Launch {
  return { from: 'built', clockAt, env: { NODE_ENV: 'production', LOG_LEVEL: 'warn' } }
}
