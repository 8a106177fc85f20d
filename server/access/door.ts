import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import { type Duration, seconds } from '../../shared/domain/time.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'
import type { Guessing } from './guessing.ts'
import { carriesKey } from './keys.ts'
import type { Links } from './links.ts'
import { createBucket, type RateLimit } from './rate.ts'

/** Sockets and streams an address may have: a whole hall sits behind one. */
const CONNECTIONS = 5_000
/** Of these and of requests under way. */
const CALLERS = CONNECTIONS + 1_000
/** Over HTTP: changes as over a socket; answers so that a whole hall may look at once. */
const PACES = {
  write: { perSecond: 20, burst: 40 },
  read: { perSecond: 500, burst: CONNECTIONS },
} as const satisfies Record<string, RateLimit>
const ASKERS = 10_000

/** How long an address that has guessed too often waits for each further no. */
export const GUESSING_WAITS: Duration = seconds(1)

export interface DoorPorts {
  readonly links: Pick<Links, 'actor' | 'watchClosed'>
  readonly guessing: Guessing
  /** Origins besides the server's own host from which sockets may be opened. */
  readonly origins: readonly string[]
  /** How many proxies in front are believed about the client's address. */
  readonly trustProxy: number
  readonly log: { readonly warn: (fields: object, text: string) => void }
}

/** Who may come in, over whichever transport. */
export interface Door {
  /** The person behind a key; without one, the public. */
  readonly enter: (show: ShowId | null, key: string | null, address: string) => Actor | 'bad-key' | 'too-many'
  /** Whether a link that came in may still stay. */
  readonly isOpen: (actor: Actor) => boolean
  readonly addressOf: (request: IncomingMessage) => string
  /** A reason to refuse a socket before anything is read from it. */
  readonly refusesConnection: (request: IncomingMessage) => HandshakeRefusal | 'key-in-address' | null
  /**
   * Counts what stays open, a socket's session or a stream, until it closes; `false` for one too many of an address. The
   * line beneath says nothing: one of them may carry any number of sessions.
   */
  readonly countsConnection: (request: IncomingMessage, open: Open) => boolean
  /** Counts whoever connects, before a word was said. Behind a proxy all come from one address, and none is refused. */
  readonly countsCaller: (socket: Socket) => boolean
  readonly watchClosed: (look: (link: LinkId) => void) => () => void
  /** Counts something asked for over HTTP; `false` when this link, or the public's address, is too fast. */
  readonly mayAsk: (pace: keyof typeof PACES, actor: Actor, address: string) => boolean
}

/** Whatever says when it has closed. */
export interface Open {
  readonly once: (event: 'close', done: () => void) => unknown
}

export const PUBLIC: Actor = { link: 'public', role: 'public', person: null, booth: null, name: null }

export function createDoor({ links, guessing, origins, trustProxy, log }: DoorPorts): Door {
  const connections = countUpTo(CONNECTIONS)
  const callers = countUpTo(CALLERS)
  const closed = new Map<LinkId, number>()
  links.watchClosed((link) => closed.set(link, (closed.get(link) ?? 0) + 1))
  const seen = new WeakMap<Actor, number>()
  const asking = { write: createPaces(PACES.write), read: createPaces(PACES.read) }

  const addressOf = (request: IncomingMessage): string => {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => part.trim())
    const believed = trustProxy === 0 ? undefined : forwarded.at(-trustProxy)
    return believed || (request.socket.remoteAddress ?? 'unknown')
  }

  return {
    enter(show, key, address) {
      if (key === null) return PUBLIC
      const actor = links.actor(show, key)
      if (actor !== null) {
        const seat = { ...actor }
        seen.set(seat, closed.get(actor.link) ?? 0)
        return seat
      }
      const { count, tooMany, isNews } = guessing.failed(address)
      if (isNews) log.warn({ address, failures: Math.round(count) }, 'wrong keys from one address')
      return tooMany ? 'too-many' : 'bad-key'
    },
    isOpen: (actor) => (seen.get(actor) ?? 0) === (closed.get(actor.link) ?? 0),
    addressOf,
    refusesConnection(request) {
      if (carriesKey(request.url ?? '')) return 'key-in-address'
      if (!isOwnOrigin(request, origins)) return 'bad-origin'
      return connections.isFull(addressOf(request)) ? 'too-many' : null
    },
    countsConnection: (request, open) => connections.add(addressOf(request), open),
    countsCaller: (socket) => trustProxy > 0 || callers.add(socket.remoteAddress ?? 'unknown', socket),
    watchClosed: links.watchClosed,
    mayAsk: (pace, actor, address) => asking[pace](actor.role === 'public' ? address : actor.link),
  }
}

/** How much is open at each address. */
function countUpTo(most: number) {
  const counts = new Map<string, number>()
  const isFull = (address: string): boolean => (counts.get(address) ?? 0) >= most
  return {
    isFull,
    /** Until it closes; `false` for one too many. */
    add(address: string, open: Open): boolean {
      if (isFull(address)) return false
      counts.set(address, (counts.get(address) ?? 0) + 1)
      open.once('close', () => {
        const left = (counts.get(address) ?? 1) - 1
        if (left > 0) counts.set(address, left)
        else counts.delete(address)
      })
      return true
    },
  }
}

/** One bucket each, of those who asked last. */
function createPaces(limit: RateLimit): (who: string) => boolean {
  const buckets = new Map<string, () => boolean>()
  return (who) => {
    const take = buckets.get(who) ?? createBucket(limit, () => performance.now())
    buckets.delete(who)
    buckets.set(who, take)
    const [oldest] = buckets.keys()
    if (buckets.size > ASKERS && oldest !== undefined) buckets.delete(oldest)
    return take()
  }
}

/** Pages of other sites may not open sockets here; a program that names no origin may. */
function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
