import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { DOOR_LIMITS, type Limits } from '../../server/access/door.ts'
import { type App, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { loadAgenda } from '../../server/loadAgenda.ts'
import type { Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { FELIPE } from '../show/agendas.ts'
import { meeting } from '../show/sample.ts'
import { type Asking, ask, type Reply } from './ask.ts'
import { type Knock, knock, sit, type TestGuest } from './guest.ts'

export interface TestServer {
  readonly url: string
  readonly app: App
  /** The key of a role's link; `person` for a speaker or interpreter; `null` for the public. */
  readonly keyOf: (role: Role, show?: string, person?: string) => string | null
  readonly api: (path: string, asking?: Asking) => Promise<Reply>
  /** A socket whose first view is there. */
  readonly sit: (key: string | null, show?: string) => Promise<TestGuest>
  /** A socket that may be refused. */
  readonly knock: (handshake: Partial<Knock>) => Promise<string | TestGuest>
  readonly close: () => Promise<void>
}

export const SMALL = 'small'

const PEOPLE: Partial<Record<Role, string>> = { speaker: FELIPE, interpreter: 'fr-1' }

const { press } = DOOR_LIMITS.paces
const NEVER = Number.MIN_VALUE

/**
 * A link presses as often as it may at once, and never again: what is let through and told is counted, however long a busy
 * machine takes for it.
 */
export const ONE_BURST: Limits = {
  ...DOOR_LIMITS,
  paces: {
    ...DOOR_LIMITS.paces,
    press: { ...press, perSecond: NEVER, patience: { ...press.patience, perSecond: NEVER } },
  },
}

/** A whole server in this process: a folder of its own, a free port, no log unless one is given. */
export async function startTestServer(
  agendas: readonly Agenda[] = [meeting()],
  env: Readonly<Record<string, string>> = {},
  log: Logger = pino({ level: 'silent' }),
  limits: Limits = DOOR_LIMITS,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'))
  const config = readConfig([], { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...env })
  const app = await createApp(config, join(folder, 'no-pages'), log, undefined, limits)
  for (const agenda of agendas) await loadAgenda(app, agenda)
  const url = `http://127.0.0.1:${await app.listen()}`
  const guests: TestGuest[] = []
  const admit = (guest: TestGuest): TestGuest => {
    guests.push(guest)
    return guest
  }

  return {
    url,
    app,
    keyOf(role, show = SMALL, person = PEOPLE[role]) {
      if (role === 'public') return null
      if (role === 'admin') return app.links.adminKey()
      const link = app.links
        .list(show)
        .find((each) => each.role === role && (person === undefined || each.person === person))
      if (link === undefined) throw new Error(`${show} has no link for ${role} ${person ?? ''}`)
      return app.links.keyOf(link)
    },
    api: (path, asking = {}) => ask(`${url}/api/v1${path}`, asking),
    sit: async (key, show = SMALL) => admit(await sit(url, { key, show })),
    async knock(handshake) {
      const answer = await knock(url, { key: null, show: SMALL, ...handshake })
      return typeof answer === 'string' ? answer : admit(answer)
    },
    async close() {
      for (const guest of guests) guest.leave()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
