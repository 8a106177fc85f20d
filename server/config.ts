import { networkInterfaces } from 'node:os'
import { parseArgs } from 'node:util'
import { type EngineName, engineNames, engines } from './storage/engines.ts'
import type { Backups, Engine, Settings } from './storage/storage.ts'

export interface Config {
  readonly port: number
  readonly host: string | null
  /** What keeps the shows. */
  readonly storage: EngineName
  /** Where it keeps them. */
  readonly place: string
  readonly agendas: readonly string[]
  readonly secret: string | null
  readonly adminKey: string | null
  /** Where people reach this server, without a slash at the end. */
  readonly baseUrl: string
  readonly origins: readonly string[]
  readonly trustProxy: number
  readonly logLevel: LogLevel
  /** What to do instead of serving. */
  readonly task: Task | null
}

type Task =
  /** Print the links. */
  | { readonly is: 'links' }
  /** `null` takes a new name in the current folder. */
  | { readonly is: 'backup'; readonly by: Backups; readonly file: string | null }
  | { readonly is: 'restore'; readonly by: Backups; readonly file: string }
  /** `day` as the computer's clock shows it, `2022-05-20`; `null` asks what it would do. */
  | { readonly is: 'put-clock-back'; readonly day: string | null }

const SHORTEST_KEY = 32

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/** Reads arguments and environment. Throws a sentence for whoever starts the server. */
export function readConfig(argv: readonly string[], env: Settings): Config {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      agenda: { type: 'string', multiple: true },
      links: { type: 'boolean', default: false },
      backup: { type: 'boolean', default: false },
      restore: { type: 'boolean', default: false },
      'put-clock-back': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const storage = engineNamed(env)
  const port = wholeNumber(env, 'PORT', 4000, 65_535)
  const publicUrl = env['PUBLIC_URL']?.replace(/\/+$/, '') || null
  if (publicUrl && !/^https?:\/\/[^/]+$/.test(publicUrl)) {
    throw new Error(`PUBLIC_URL is "${publicUrl}", but it must be like https://rostrum.example.org, without a path.`)
  }
  const named = env['ROSTRUM_AGENDA']
  const files = [...(values.agenda ?? []), ...(takesWords(values) ? [] : positionals)]
  return {
    port,
    host: env['HOST'] || null,
    storage,
    place: engines[storage].placeIn(env),
    agendas: files.length > 0 ? files : [named || 'agenda.json'],
    secret: longEnough(env, 'SECRET'),
    adminKey: lettersAndDigits('ADMIN_KEY', longEnough(env, 'ADMIN_KEY')),
    baseUrl: publicUrl ?? `http://${reachableHost(env['HOST'])}:${port}`,
    origins: publicUrl ? [new URL(publicUrl).origin] : [],
    trustProxy: wholeNumber(env, 'TRUST_PROXY', 0, 10),
    logLevel: logLevel(env),
    task: taskOf(values, positionals, storage),
  }
}

type Asked = Readonly<Record<Task['is'], boolean>>

/** What else is on the command line is no agenda's. */
function takesWords(asked: Asked): boolean {
  return asked.backup || asked.restore || asked['put-clock-back']
}

function taskOf(asked: Asked, words: readonly string[], storage: EngineName): Task | null {
  const [file, ...more] = words
  if (takesWords(asked)) {
    const wanted = asked['put-clock-back'] ? 'day' : 'file'
    if (more.length > 0) throw new Error(`One ${wanted}, not ${words.length}: ${words.join(' ')}`)
    if (asked['put-clock-back']) {
      if (!engines[storage].lasts) throw notFor(storage, 'put-clock-back', ({ lasts }) => lasts)
      return { is: 'put-clock-back', day: file ?? null }
    }
    const by = engines[storage].backups
    if (by === null) throw notFor(storage, 'backup and restore', ({ backups }) => backups !== null)
    if (asked.backup) return { is: 'backup', by, file: file ?? null }
    if (file === undefined) throw new Error('Name the backup to restore: npm run restore -- FILE')
    return { is: 'restore', by, file }
  }
  return asked.links ? { is: 'links' } : null
}

function notFor(storage: EngineName, task: string, can: (engine: Engine) => boolean): Error {
  const others = engineNames.filter((name) => can(engines[name])).map((name) => `STORAGE=${name}`)
  return new Error(`STORAGE is ${storage}: ${task} can be had with ${others.join(' or ')}.`)
}

function wholeNumber(env: Settings, name: string, usual: number, most: number): number {
  const text = env[name]
  if (!text) return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new Error(`${name} is "${text}", but it must be a whole number from 0 to ${most}.`)
}

function logLevel(env: Settings): LogLevel {
  const text = env['LOG_LEVEL'] || 'info'
  const level = LOG_LEVELS.find((each) => each === text)
  if (level !== undefined) return level
  throw new Error(`LOG_LEVEL is "${text}", but it must be one of ${LOG_LEVELS.join(', ')}.`)
}

function engineNamed(env: Settings): EngineName {
  const text = env['STORAGE'] || 'sqlite'
  const engine = engineNames.find((each) => each === text)
  if (engine !== undefined) return engine
  throw new Error(`STORAGE is "${text}", but it must be one of ${engineNames.join(', ')}.`)
}

function longEnough(env: Settings, name: string): string | null {
  const text = env[name]
  if (!text) return null
  if (text.length >= SHORTEST_KEY) return text
  throw new Error(
    `${name} has ${text.length} characters, but it must have at least ${SHORTEST_KEY}: it opens everything.`,
  )
}

/** Keys travel in addresses, which mail programs cut at anything else. */
function lettersAndDigits(name: string, key: string | null): string | null {
  if (key === null || /^[A-Za-z0-9]+$/.test(key)) return key
  throw new Error(`${name} may have letters and digits only: it is part of links.`)
}

/** A host that was chosen is where people go, unless it stands for all of them. */
function reachableHost(host: string | undefined): string {
  if (host && host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  return lanAddress() ?? 'localhost'
}

/** The first address by which other devices in the room may find this one. */
function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all.find((each) => each.family === 'IPv4' && !each.internal)?.address ?? null
}
