import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { Role } from '../../shared/domain/actor.ts'
import { envelopeSchema, handshakeSchema } from '../../shared/protocol/commandSchema.ts'
import type { CommandAnswer, HandshakeRefusal } from '../../shared/protocol/messages.ts'
import { type PageView, pagesOf } from '../../shared/protocol/screens.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { type Door, GUESSING_WAITS } from '../access/door.ts'
import { isHostile } from '../access/hostile.ts'
import type { Audiences } from '../show/audiences.ts'
import type { Screens } from '../show/screens.ts'
import type { Shows } from '../show/shows.ts'
import type { StoreNews } from '../show/storeNews.ts'
import { viewOf } from '../show/views.ts'
import { createLines, type Lines } from './announce.ts'
import { createRooms, createScreensNews, linkRoom, type Rooms, type ScreensNews, seesScreens } from './broadcast.ts'
import { hangUp, hangUpOnTheDeaf } from './hangUp.ts'
import { createHeartbeats, HEARTBEAT, type Heartbeats } from './heartbeats.ts'
import { OLDEST, seeOff } from './outdated.ts'
import type { Room, Seated, SocketSeat } from './room.ts'
import { type Sessions, watchSessions } from './sessions.ts'

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
  const io: Room = new Server(http, {
    serveClient: false,
    // What pages are told to expect; the beats are those of heartbeats.ts.
    pingInterval: HEARTBEAT,
    pingTimeout: 10_000,
    connectTimeout: 5_000,
    maxHttpBufferSize: LARGEST,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest(request, decide) {
      const refusal = door.refusesConnection(request)
      decide(refusal, refusal === null)
    },
  })
  const waiting = hangUpOnTheDeaf(io.engine)
  const heartbeats = createHeartbeats(ports.now, hangUp)
  const lines = createLines(heartbeats, waiting)
  const rooms = createRooms(io, audiences, lines)
  const sessions = watchSessions(io, door)
  io.use((socket, next) => {
    const seat = seatOf(socket.handshake.auth, socket.request, shows, door)
    const refuse = () => next(new Error(String(seat)))
    // Whoever guesses is made to wait for each no.
    if (seat === 'too-many') return void setTimeout(refuse, GUESSING_WAITS).unref()
    if (typeof seat === 'string') return refuse()
    if (!sessions.prove(socket, seat.actor)) return next(new Error('too-many' satisfies HandshakeRefusal))
    socket.data = seat
    next()
  })
  io.on('connection', (socket) => {
    // Before its first view, so that no page says live of a server that cannot write.
    const away = store.away()
    if (away !== null) socket.emit('store', { away })
    welcome(socket, { ...ports, heartbeats, lines, rooms, screensNews })
  })
  store.watch(() => io.emit('store', { away: store.away() }))
  const screensNews = createScreensNews(io, screens)
  door.watchClosed((link) => {
    const gone = io.in(linkRoom(link))
    gone.emit('revoked')
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

function seatOf(auth: unknown, request: IncomingMessage, shows: Shows, door: Door): SocketSeat | HandshakeRefusal {
  const handshake = handshakeSchema.safeParse(auth)
  if (!handshake.success) return 'wrong-protocol'
  const { show, key, view, protocol } = handshake.data
  if (protocol < OLDEST || protocol > PROTOCOL) return 'wrong-protocol'
  const authority = shows.find(show)
  if (authority === null) return 'unknown-show'
  const actor = door.enter(show, key, door.addressOf(request))
  if (typeof actor === 'string') return actor
  return { actor, authority, view: view ?? ownPage(actor.role), outdated: protocol < PROTOCOL }
}

/** A program that is no page counts as its role's own. */
function ownPage(role: Role): PageView {
  return pagesOf(role)[0] ?? 'programme'
}

interface Welcoming extends SocketPorts {
  readonly heartbeats: Heartbeats
  readonly lines: Lines
  readonly rooms: Rooms
  readonly screensNews: ScreensNews
}

function welcome(socket: Seated, { door, screens, audiences, heartbeats, lines, rooms, screensNews }: Welcoming): void {
  const { actor, authority, view, outdated } = socket.data
  // The key may have been renewed since the middleware looked at it.
  if (!door.isOpen(actor)) {
    socket.disconnect(true)
    return
  }
  const mayProbe = door.ownPace.probes()
  const address = door.addressOf(socket.request)
  let unanswered = 0

  socket.use((packet, next) => {
    if (packet[0] === 'clock') return mayProbe() ? next() : undefined
    const paced = door.pace('press', actor, address)
    if (paced === 'go') return next()
    if (paced === 'cut') return hangUp(socket.conn)
    // A press that was sent before has no answer: an earlier copy of it may be done yet.
    if (packet[0] === 'command' && !saysAgain(packet[1]))
      answer(packet.at(-1), { ok: false, code: 'too-many' } satisfies CommandAnswer)
  })
  socket.on('clock', (ack: unknown) => answer(ack, { now: authority.now() }))
  socket.on('command', (input: unknown, ack: unknown) => {
    const envelope = isHostile(input) ? null : envelopeSchema.safeParse(input)
    if (!envelope?.success) return answer(ack, { ok: false, code: 'malformed' } satisfies CommandAnswer)
    unanswered += 1
    void authority.press(envelope.data, actor).then((said) => {
      unanswered -= 1
      answer(ack, said)
    })
  })
  socket.on('error', () => socket.disconnect(true))
  if (outdated) {
    void socket.join(linkRoom(actor.link))
    seeOff(socket, audiences, () => unanswered)
    return
  }

  const whole = () => {
    socket.emit('view', viewOf(authority, audiences, actor))
    if (seesScreens(actor.role)) screensNews.tell(socket)
  }
  socket.on('whole', whole)
  const presence = screens.join({
    show: authority.show,
    id: socket.id,
    actor,
    view,
    identify: (name) => socket.emit('identify', { name }),
    goTo: (page) => socket.emit('goTo', { view: page }),
  })
  const unfollow = heartbeats.follow(socket.conn, {
    beat(delay) {
      presence.beat(delay)
      if (lines.settle(socket)) whole()
    },
    silent: presence.stale,
    whole: () => !lines.owes(socket),
  })
  rooms.enter(socket)
  socket.on('disconnect', () => {
    unfollow()
    presence.leave()
    rooms.leave(socket)
  })
  whole()
}

function saysAgain(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'again' in input && input.again === true
}

/** A client may leave the acknowledgement out. */
function answer(ack: unknown, said: unknown): void {
  if (typeof ack === 'function') ack(said)
}
