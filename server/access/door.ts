import type { IncomingMessage } from 'node:http'
import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'
import type { Guessing } from './guessing.ts'
import type { Links } from './links.ts'

/** Connections an address may have: a whole hall sits behind one. */
const CONNECTIONS = 5_000

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
  /** A reason to refuse the connection before anything is read from it. */
  readonly refusesConnection: (request: IncomingMessage) => HandshakeRefusal | null
  readonly watchClosed: (look: (link: LinkId) => void) => () => void
}

export const PUBLIC: Actor = { link: 'public', role: 'public', person: null, booth: null, name: null }

export function createDoor({ links, guessing, origins, trustProxy, log }: DoorPorts): Door {
  const connections = new Map<string, number>()
  const closed = new Map<LinkId, number>()
  links.watchClosed((link) => closed.set(link, (closed.get(link) ?? 0) + 1))
  const seen = new WeakMap<Actor, number>()

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
      const failures = guessing.failed(address)
      if (!guessing.tooMany(address)) return 'bad-key'
      log.warn({ address, failures: Math.round(failures) }, 'wrong keys from one address')
      return 'too-many'
    },
    isOpen: (actor) => (seen.get(actor) ?? 0) === (closed.get(actor.link) ?? 0),
    addressOf,
    refusesConnection(request) {
      if (!isOwnOrigin(request, origins)) return 'bad-origin'
      const address = addressOf(request)
      const open = connections.get(address) ?? 0
      if (open >= CONNECTIONS) return 'too-many'
      connections.set(address, open + 1)
      request.socket.once('close', () => {
        const left = (connections.get(address) ?? 1) - 1
        if (left > 0) connections.set(address, left)
        else connections.delete(address)
      })
      return null
    },
    watchClosed: links.watchClosed,
  }
}

/** Pages of other sites may not open sockets here; a program that names no origin may. */
function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
