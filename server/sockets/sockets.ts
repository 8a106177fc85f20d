import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { Role } from '../../shared/domain/actor.ts'
import { HEARTBEAT } from '../../shared/protocol/beats.ts'
import { handshakeSchema } from '../../shared/protocol/commands/commandSchema.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'
import { FRONT_PAGE, type PageName, pagesOf } from '../../shared/protocol/pages.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { type Door, GUESSING_WAITS } from '../access/door.ts'
import type { Audiences } from '../show/audiences.ts'
import type { Screens } from '../show/screens.ts'
import type { Shows } from '../show/shows.ts'
import type { StoreNews } from '../show/storeNews.ts'
import type { Entered, EnteredSocket, SocketServer } from './entered.ts'
import { hangUp, hangUpOnTheDeaf } from './lines/hangUp.ts'
import { createHeartbeats, type Heartbeats, TOLD_TIMEOUT } from './lines/heartbeats.ts'
import { createLines } from './lines/lines.ts'
import { OLDEST } from './lines/outdated.ts'
import { createRooms, createScreensNews, linkRoom } from './sending/broadcast.ts'
import { type Sessions, watchSessions } from './sessions.ts'
import { createWelcome } from './welcome.ts'

export interface Sockets extends Pick<Sessions, 'isKeyed'> {
  readonly close: () => Promise<void>
}

const LARGEST = 64 * 1024

export interface SocketPorts {
  readonly shows: Shows
  readonly door: Door
  readonly screens: Screens
  readonly audiences: Audiences
  readonly store: StoreNews
  /** The server's clock, epoch ms. */
  readonly now: () => number
}

export function openSockets(http: HttpServer, ports: SocketPorts): Sockets {
  const { shows, door, screens, audiences, store } = ports
  const io: SocketServer = new Server(http, {
    serveClient: false,
    // What pages are told to expect; the beats are those of heartbeats.ts.
    pingInterval: HEARTBEAT,
    pingTimeout: TOLD_TIMEOUT,
    // Who does not say who they are is let go sooner, by the door: this would wait for polls that never come.
    connectTimeout: TOLD_TIMEOUT,
    maxHttpBufferSize: LARGEST,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest(request, decide) {
      const refusal = door.refusesConnection(request)
      decide(refusal, refusal === null)
    },
  })
  const waiting = hangUpOnTheDeaf(io.engine)
  const heartbeats: Heartbeats<EnteredSocket> = createHeartbeats<EnteredSocket>(ports.now, {
    beat(socket, delay) {
      screens.beat(socket.id, delay)
      if (lines.owes(socket)) showWhole(socket)
    },
    silent: ({ id }) => screens.stale(id),
    isWhole: (socket) => lines.isWhole(socket),
    gone: hangUp,
  })
  const lines = createLines(heartbeats, waiting)
  const rooms = createRooms(io, audiences, lines)
  const sessions = watchSessions(io, door)
  const { welcome, showWhole } = createWelcome({
    ...ports,
    heartbeats,
    lines,
    rooms,
    screensNews: createScreensNews(io, screens, lines),
  })
  screens.reachBy({
    identify: (id, name) => io.sockets.sockets.get(id)?.emit('identify', { name }),
    goTo: (id, page) => io.sockets.sockets.get(id)?.emit('goTo', { view: page }),
  })
  io.use((socket, next) => {
    const entered = enterBy(socket.handshake.auth, socket.request, shows, door)
    const refuse = () => next(new Error(String(entered)))
    if (typeof entered === 'string') sessions.refuse(socket)
    // Whoever guesses is made to wait for each no.
    if (entered === 'too-many') return void setTimeout(refuse, GUESSING_WAITS).unref()
    if (typeof entered === 'string') return refuse()
    if (!sessions.prove(socket, entered.actor)) return next(new Error('too-many' satisfies HandshakeRefusal))
    socket.data = entered
    next()
  })
  io.on('connection', (socket) => {
    // Before its first view, so that no page says live of a server that cannot write.
    const away = store.away()
    if (away !== null) socket.emit('store', { away })
    welcome(socket)
  })
  store.watch(() => io.emit('store', { away: store.away() }))
  door.watchUnseated((link, why) => {
    const gone = io.in(linkRoom(link))
    // Who has moved is back by itself, as who they are now.
    if (why === 'shut') gone.emit('revoked')
    gone.disconnectSockets(true)
  })
  return {
    isKeyed: sessions.isKeyed,
    close() {
      heartbeats.stop()
      return io.close()
    },
  }
}

function enterBy(auth: unknown, request: IncomingMessage, shows: Shows, door: Door): Entered | HandshakeRefusal {
  const handshake = handshakeSchema.safeParse(auth)
  if (!handshake.success) return 'wrong-protocol'
  const { show, key, view, protocol } = handshake.data
  if (protocol < OLDEST || protocol > PROTOCOL) return 'wrong-protocol'
  const authority = shows.find(show)
  if (authority === null) return 'unknown-show'
  const address = door.addressOf(request)
  const actor = door.enter(show, key, address)
  if (typeof actor === 'string') return actor
  return { actor, authority, address, view: view ?? ownPage(actor.role), outdated: protocol < PROTOCOL, unanswered: 0 }
}

/** A program that is no page counts as its role's own. */
function ownPage(role: Role): PageName {
  return pagesOf(role)[0] ?? FRONT_PAGE
}
