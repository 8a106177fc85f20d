import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Sitting } from '../access/seating.ts'
import { letGoOfLine } from './lines/handshake.ts'
import { hangUp, lineOf, type Session, sayGoodbye, shortenGoodbye } from './lines/hangUp.ts'
import type { Seated, SocketServer } from './seats.ts'

/** In ms: whoever has not said by then who they are is hung up on, whichever way they came. */
const UNPROVED_FOR = 5_000
const SWEEP = 250

/** The engine's sessions, one a page, each with its place at the door. */
export interface Sessions {
  /** Says who a session is of; `false` where there is no room for it, and it is hung up on. */
  readonly prove: (socket: Seated, actor: Actor) => boolean
  /** It is told why, and has time to hear it. */
  readonly refuse: (socket: Seated) => void
  /** Whether a request is of a session that has shown a key. */
  readonly isKeyed: (request: IncomingMessage) => boolean
  readonly close: () => void
}

interface Entry {
  readonly sitting: Sitting
  readonly mayGoOn: () => boolean
  socket: Seated | null
  wasRefused: boolean
}

interface NamedSession extends Session {
  readonly id: string
}

export function watchSessions({ engine }: SocketServer, door: Door): Sessions {
  const entries = new WeakMap<object, Entry>()
  const polling = new Map<string, Sitting>()
  /** Since when, the oldest first. */
  const unproved = new Map<Session, number>()
  const sweep = () => {
    for (const [session, since] of unproved) {
      if (performance.now() - since < UNPROVED_FOR) return
      unproved.delete(session)
      hangUp(session)
    }
  }
  const sweeping = setInterval(sweep, SWEEP)
  sweeping.unref()

  // One listener of each for all sessions: a hall of thousands would hold thousands.
  function upgraded(this: NamedSession, transport: object): void {
    polling.delete(this.id)
    const line = lineOf(transport)
    if (line !== null) entries.get(this)?.sitting.over(line)
  }
  function closed(this: NamedSession): void {
    polling.delete(this.id)
    unproved.delete(this)
    entries.get(this)?.sitting.leave()
  }
  function heard(this: NamedSession): void {
    if (entries.get(this)?.mayGoOn() === false) hangUp(this)
  }

  engine.on('connection', (session) => {
    // Sessions sit, not the lines beneath: one line can carry any number of those that poll.
    const sitting = door.sit('socket', session.request, (why) => {
      if (why !== 'displaced') return hangUp(session)
      // A page keeps its picture, and comes back later by itself.
      entries.get(session)?.socket?.emit('later')
      sayGoodbye(session)
    })
    unproved.set(session, performance.now())
    entries.set(session, { sitting, mayGoOn: door.ownPace.packets(), socket: null, wasRefused: false })
    const line = lineOf(session.transport)
    if (line === null) {
      polling.set(session.id, sitting)
      shortenGoodbye(session.transport)
      letGoOfLine(session)
    } else sitting.over(line)
    session.on('upgrade', upgraded)
    session.on('close', closed)
    session.on('packet', heard)
  })

  return {
    prove(socket, actor) {
      const entry = entries.get(socket.conn)
      if (entry?.sitting.prove(actor) !== true) {
        // The reason goes out first.
        setImmediate(() => sayGoodbye(socket.conn))
        return false
      }
      unproved.delete(socket.conn)
      entry.socket = socket
      return true
    },
    refuse({ conn }) {
      const entry = entries.get(conn)
      if (entry === undefined || entry.wasRefused || !unproved.delete(conn)) return
      entry.wasRefused = true
      unproved.set(conn, performance.now())
    },
    isKeyed({ url = '' }) {
      if (polling.size === 0) return false
      // What is asked for may be no address at all, such as `//[`.
      const [, query = ''] = url.split('?')
      const sid = new URLSearchParams(query).get('sid') ?? ''
      return polling.get(sid)?.isKeyed() === true
    },
    close: () => clearInterval(sweeping),
  }
}
