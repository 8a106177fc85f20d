import type { IncomingMessage } from 'node:http'
import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda/agenda.ts'
import { type Duration, seconds } from '../../shared/domain/time.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'
import { carriesKey } from './keys.ts'
import type { KeyThrottle } from './keyThrottle.ts'
import type { Links } from './links.ts'
import { createPaces, PACES, type Paced, type PaceLimits, type Paces } from './paces.ts'
import type { LetGo } from './places.ts'
import { createSeating, SEATING, type Seating, type SeatingLimits, type SeatKind, type Sitting } from './seating.ts'

export interface Limits {
  readonly seating: SeatingLimits
  readonly paces: PaceLimits
}

export const DOOR_LIMITS: Limits = { seating: SEATING, paces: PACES }

/** How long an address that has guessed too often waits for each further no. */
export const GUESSING_WAITS: Duration = seconds(1)

export interface DoorPorts {
  readonly links: Pick<Links, 'actor' | 'watchUnseated'>
  readonly keyThrottle: KeyThrottle
  /** Origins besides the server's own host from which sockets may be opened. */
  readonly origins: readonly string[]
  /** How many proxies in front are believed about the client's address. */
  readonly trustProxy: number
  readonly limits: Limits
  readonly log: { readonly warn: (fields: object, text: string) => void }
}

/** Who may come in, over whichever transport. */
export interface Door {
  /** The person behind a key; without one, the public. */
  readonly enter: (show: ShowId | null, key: string | null, address: string) => Actor | 'bad-key' | 'too-many'
  /** Whether a link that came in may stay as it is. If not, its key may be shut, or be good for another booth. */
  readonly isSeated: (actor: Actor) => boolean
  readonly addressOf: (request: IncomingMessage) => string
  /** A reason to refuse a socket before anything is read from it. */
  readonly refusesConnection: (request: IncomingMessage) => HandshakeRefusal | 'key-in-address' | null
  /** For what stays open. Who it is has to be proved within five seconds, and `hangUp` may be called at any time. */
  readonly sit: (kind: SeatKind, request: IncomingMessage, hangUp: (why: LetGo) => void) => Sitting
  /** The lines themselves, from the first byte. Behind a proxy all come from one address, and none is counted. */
  readonly lines: Pick<Seating, 'comes' | 'asks' | 'isAnswered'>
  readonly watchUnseated: Links['watchUnseated']
  /** How fast a link goes, over all its lines together; the public goes by its address. */
  readonly pace: (what: 'press' | 'read', actor: Actor, address: string) => Paced
  /** How fast one line goes. */
  readonly ownPace: Pick<Paces, 'probes' | 'wholes' | 'packets'>
  readonly close: () => void
}

export const PUBLIC: Actor = { link: 'public', role: 'public', person: null, booth: null, name: null }

const SWEEP = 250

export function createDoor({ links, keyThrottle, origins, trustProxy, limits, log }: DoorPorts): Door {
  const steady = () => performance.now()
  const seating = createSeating(limits.seating, steady)
  const paces = createPaces(limits.paces, steady)
  const sweeping = setInterval(seating.sweep, SWEEP)
  sweeping.unref()
  const unseated = new Map<LinkId, number>()
  links.watchUnseated((link) => unseated.set(link, (unseated.get(link) ?? 0) + 1))
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
        seen.set(seat, unseated.get(actor.link) ?? 0)
        return seat
      }
      const { count, tooMany, isNews } = keyThrottle.failed(address)
      if (isNews) log.warn({ address, failures: Math.round(count) }, 'wrong keys from one address')
      return tooMany ? 'too-many' : 'bad-key'
    },
    isSeated: (actor) => (seen.get(actor) ?? 0) === (unseated.get(actor.link) ?? 0),
    addressOf,
    refusesConnection(request) {
      if (carriesKey(request.url ?? '')) return 'key-in-address'
      return isOwnOrigin(request, origins) ? null : 'bad-origin'
    },
    sit: (kind, request, hangUp) => seating.sit(kind, addressOf(request), hangUp),
    lines: trustProxy === 0 ? seating : UNCOUNTED,
    watchUnseated: links.watchUnseated,
    pace: (what, actor, address) => paces[what](actor.role === 'public' ? address : actor.link),
    ownPace: paces,
    close: () => clearInterval(sweeping),
  }
}

const UNCOUNTED: Door['lines'] = { comes: () => undefined, asks: () => undefined, isAnswered: () => undefined }

/** Pages of other sites may not open sockets here; a program that names no origin may. */
function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
