import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Sitting } from '../access/seating.ts'
import { letGoOfLine } from './lines/handshake.ts'
import { hangUp, lineOf, type Session, sayGoodbye, shortenGoodbye } from './lines/hangUp.ts'
import type { Seated, SocketServer } from './seats.ts'

/** The engine's sessions, one a page, each with its place at the door. */
export interface Sessions {
  /** Says who a session is of; `false` where there is no room for it, and it is hung up on. */
  readonly prove: (socket: Seated, actor: Actor) => boolean
  /** It is told why, and has time to hear it. */
  readonly refuse: (socket: Seated) => void
  /** Whether a request is of a session that has shown a key. */
  readonly isKeyed: (request: IncomingMessage) => boolean
}

interface Entry {
  readonly sitting: Sitting
  readonly mayGoOn: () => boolean
  socket: Seated | null
}

interface NamedSession extends Session {
  readonly id: string
}

export function watchSessions({ engine }: SocketServer, door: Door): Sessions {
  const entries = new WeakMap<object, Entry>()
  const polling = new Map<string, Sitting>()

  // One listener of each for all sessions: a hall of thousands would hold thousands.
  function upgraded(this: NamedSession, transport: object): void {
    polling.delete(this.id)
    const line = lineOf(transport)
    if (line !== null) entries.get(this)?.sitting.over(line)
  }
  function closed(this: NamedSession): void {
    polling.delete(this.id)
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
    entries.set(session, { sitting, mayGoOn: door.ownPace.packets(), socket: null })
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
      entry.socket = socket
      return true
    },
    refuse: ({ conn }) => entries.get(conn)?.sitting.refuse(),
    isKeyed({ url = '' }) {
      if (polling.size === 0) return false
      // What is asked for may be no address at all, such as `//[`.
      const [, query = ''] = url.split('?')
      const sid = new URLSearchParams(query).get('sid') ?? ''
      return polling.get(sid)?.isKeyed() === true
    },
  }
}
