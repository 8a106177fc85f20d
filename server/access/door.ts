import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'
import type { Guessing } from './guessing.ts'
import type { Links } from './links.ts'
import { createBucket } from './rate.ts'

/** Sockets and streams an address may have: a whole hall sits behind one. */
const CONNECTIONS = 5_000
/** Of these and of requests under way. */
const CALLERS = CONNECTIONS + 1_000
/** Over HTTP, as over a socket. */
const WRITES = { perSecond: 20, burst: 40 } as const
const WRITERS = 10_000

export interface DoorPorts {
  readonly links: Links
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
  readonly refusesConnection: (request: IncomingMessage) => HandshakeRefusal | null
  /** Counts a connection that stays open, a socket or a stream; `false` for one too many of an address. */
  readonly countsConnection: (request: IncomingMessage) => boolean
  /** Counts whoever connects, before a word was said. Behind a proxy all come from one address, and none is refused. */
  readonly countsCaller: (socket: Socket) => boolean
  readonly watchClosed: (look: (link: LinkId) => void) => () => void
  /** Counts something asked for that changes something; `false` when this link, or the public's address, is too fast. */
  readonly mayWrite: (actor: Actor, address: string) => boolean
}

export const PUBLIC: Actor = { link: 'public', role: 'public', person: null, booth: null, name: null }

export function createDoor({ links, guessing, origins, trustProxy, log }: DoorPorts): Door {
  const lasting = countUpTo(CONNECTIONS)
  const callers = countUpTo(CALLERS)
  const closed = new Map<LinkId, number>()
  links.watchClosed((link) => closed.set(link, (closed.get(link) ?? 0) + 1))
  const seen = new WeakMap<Actor, number>()
  const writing = new Map<string, () => boolean>()

  const addressOf = (request: IncomingMessage): string => {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => part.trim())
    const believed = trustProxy === 0 ? undefined : forwarded.at(-trustProxy)
    return believed || (request.socket.remoteAddress ?? 'unknown')
  }

  const countsConnection = (request: IncomingMessage) => lasting(addressOf(request), request.socket)

  return {
    enter(show, key, address) {
      if (key === null) return PUBLIC
      const actor = links.actor(show, key)
      if (actor !== null) {
        const seat = { ...actor }
        seen.set(seat, closed.get(actor.link) ?? 0)
        return seat
      }
      const failures = guessing.failed(address)
      if (!guessing.tooMany(address)) return 'bad-key'
      log.warn({ address, failures: Math.round(failures) }, 'wrong keys from one address')
      return 'too-many'
    },
    isOpen: (actor) => (seen.get(actor) ?? 0) === (closed.get(actor.link) ?? 0),
    addressOf,
    refusesConnection(request) {
      if (!isOwnOrigin(request, origins)) return 'bad-origin'
      return countsConnection(request) ? null : 'too-many'
    },
    countsConnection,
    countsCaller: (socket) => trustProxy > 0 || callers(socket.remoteAddress ?? 'unknown', socket),
    watchClosed: links.watchClosed,
    mayWrite(actor, address) {
      const who = actor.role === 'public' ? address : actor.link
      const take = writing.get(who) ?? createBucket(WRITES, () => performance.now())
      writing.delete(who)
      writing.set(who, take)
      const [oldest] = writing.keys()
      if (writing.size > WRITERS && oldest !== undefined) writing.delete(oldest)
      return take()
    },
  }
}

/** Each connection once an address, until it closes; `false` for one too many. */
function countUpTo(most: number): (address: string, socket: Socket) => boolean {
  const open = new Map<string, number>()
  const counted = new WeakSet<Socket>()
  return (address, socket) => {
    if (counted.has(socket)) return true
    const before = open.get(address) ?? 0
    if (before >= most) return false
    counted.add(socket)
    open.set(address, before + 1)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
    return true
  }
}

/** Pages of other sites may not open sockets here; a program that names no origin may. */
function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
