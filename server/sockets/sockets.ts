import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { Role } from '../../shared/domain/actor.ts'
import { envelopeSchema, handshakeSchema } from '../../shared/protocol/commandSchema.ts'
import type { CommandAnswer, HandshakeRefusal } from '../../shared/protocol/messages.ts'
import { type PageView, pagesOf } from '../../shared/protocol/screens.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { mineSeenBy } from '../../shared/views/seenBy.ts'
import { type Door, GUESSING_WAITS } from '../access/door.ts'
import { isHostile } from '../access/hostile.ts'
import type { Screens } from '../show/screens.ts'
import type { Shows } from '../show/shows.ts'
import type { StoreNews } from '../show/storeNews.ts'
import { viewOf } from '../show/views.ts'
import { broadcast, broadcastScreens, createTold, linkRoom, roleRoom, seesScreens, type Told } from './broadcast.ts'
import { hangUp, hangUpOnTheDeaf } from './hangUp.ts'
import { watchHeartbeats } from './heartbeats.ts'
import type { Room, Seated, SocketSeat } from './room.ts'
import { type Sessions, watchSessions } from './sessions.ts'

export interface Sockets extends Pick<Sessions, 'isKeyed'> {
  readonly close: () => Promise<void>
}

const LARGEST = 64 * 1024

export function openSockets(http: HttpServer, shows: Shows, door: Door, screens: Screens, store: StoreNews): Sockets {
  const told = createTold()
  const io: Room = new Server(http, {
    serveClient: false,
    pingInterval: 5_000,
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
  hangUpOnTheDeaf(io.engine)
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
    welcome(socket, door, screens, told)
  })
  store.watch(() => io.emit('store', { away: store.away() }))
  for (const authority of shows.all()) broadcast(io, authority, screens, told)
  shows.watchOpened((authority) => broadcast(io, authority, screens, told))
  broadcastScreens(io, screens)
  door.watchClosed((link) => {
    const gone = io.in(linkRoom(link))
    gone.emit('revoked')
    gone.disconnectSockets(true)
  })
  return { isKeyed: sessions.isKeyed, close: () => io.close() }
}

function seatOf(auth: unknown, request: IncomingMessage, shows: Shows, door: Door): SocketSeat | HandshakeRefusal {
  const handshake = handshakeSchema.safeParse(auth)
  if (!handshake.success || handshake.data.protocol !== PROTOCOL) return 'wrong-protocol'
  const { show, key, view } = handshake.data
  const authority = shows.find(show)
  if (authority === null) return 'unknown-show'
  const actor = door.enter(show, key, door.addressOf(request))
  return typeof actor === 'string' ? actor : { actor, authority, view: view ?? ownPage(actor.role) }
}

/** A program that is no page counts as its role's own. */
function ownPage(role: Role): PageView {
  return pagesOf(role)[0] ?? 'programme'
}

function welcome(socket: Seated, door: Door, screens: Screens, told: Told): void {
  const { actor, authority, view } = socket.data
  // The key may have been renewed since the middleware looked at it.
  if (!door.isOpen(actor)) {
    socket.disconnect(true)
    return
  }
  const mayProbe = door.ownPace.probes()
  const address = door.addressOf(socket.request)
  void socket.join([roleRoom(authority.show, actor.role), linkRoom(actor.link)])

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
    void authority.press(envelope.data, actor).then((said) => answer(ack, said))
  })
  socket.on('error', () => socket.disconnect(true))
  const left = watchHeartbeats(
    socket,
    screens.join({
      show: authority.show,
      id: socket.id,
      actor,
      view,
      identify: (name) => socket.emit('identify', { name }),
      goTo: (page) => socket.emit('goTo', { view: page }),
    }),
  )
  socket.on('disconnect', () => {
    left()
    if (!screens.isHere(authority.show, actor.link)) told.forget(actor.link)
  })
  told.isNews(actor.link, mineSeenBy(actor, authority.history().show))
  socket.emit('view', viewOf(authority, actor, { withAgenda: true }))
  if (seesScreens(actor.role)) socket.emit('screens', screens.list(authority.show))
}

function saysAgain(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'again' in input && input.again === true
}

/** A client may leave the acknowledgement out. */
function answer(ack: unknown, said: unknown): void {
  if (typeof ack === 'function') ack(said)
}
