import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Sitting } from '../access/seating.ts'
import type { EnteredSocket, SocketServer } from './entered.ts'
import { letGoOfLine } from './lines/handshake.ts'
import { hangUp, lineOf, type Session, sayGoodbye, shortenGoodbye } from './lines/hangUp.ts'

/** The engine's sessions, one a page, each with its place at the door. */
export interface Sessions {
  /** Says who a session is of; `false` where there is no room for it, and it is hung up on. */
  readonly prove: (socket: EnteredSocket, actor: Actor) => boolean
  /** It is told why, and has time to hear it. */
  readonly refuse: (socket: EnteredSocket) => void
  /** Whether a request is of a session that has shown a key. */
  readonly isKeyed: (request: IncomingMessage) => boolean
}

interface KeptSession {
  readonly sitting: Sitting
  readonly mayGoOn: () => boolean
  socket: EnteredSocket | null
}

interface NamedSession extends Session {
  readonly id: string
}

export function watchSessions({ engine }: SocketServer, door: Door): Sessions {
  const kept = new WeakMap<object, KeptSession>()
  const polling = new Map<string, Sitting>()

  // One listener of each for all sessions: a hall of thousands would hold thousands.
  function upgraded(this: NamedSession, transport: object): void {
    polling.delete(this.id)
    const line = lineOf(transport)
    if (line !== null) kept.get(this)?.sitting.over(line)
  }
  function closed(this: NamedSession): void {
    polling.delete(this.id)
    kept.get(this)?.sitting.leave()
  }
  function heard(this: NamedSession): void {
    if (kept.get(this)?.mayGoOn() === false) hangUp(this)
  }

  engine.on('connection', (session) => {
    // Sessions sit, not the lines beneath: one line can carry any number of those that poll.
    const sitting = door.sit('socket', session.request, (why) => {
      if (why !== 'displaced') return hangUp(session)
      // A page keeps its picture, and comes back later by itself.
      kept.get(session)?.socket?.emit('later')
      sayGoodbye(session)
    })
    kept.set(session, { sitting, mayGoOn: door.ownPace.packets(), socket: null })
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
      const session = kept.get(socket.conn)
      if (session?.sitting.prove(actor) !== true) {
        // The reason goes out first.
        setImmediate(() => sayGoodbye(socket.conn))
        return false
      }
      session.socket = socket
      return true
    },
    refuse: ({ conn }) => kept.get(conn)?.sitting.refuse(),
    isKeyed({ url = '' }) {
      if (polling.size === 0) return false
      // What is asked for may be no address at all, such as `//[`.
      const [, query = ''] = url.split('?')
      const sid = new URLSearchParams(query).get('sid') ?? ''
      return polling.get(sid)?.isKeyed() === true
    },
  }
}
