import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { Actor, LinkId, Role } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import { envelopeSchema, handshakeSchema } from '../../shared/protocol/commandSchema.ts'
import type { ClientToServer, CommandAnswer, HandshakeRefusal, ServerToClient } from '../../shared/protocol/messages.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import type { Door } from '../access/door.ts'
import { isHostile } from '../access/hostile.ts'
import { createBucket } from '../access/rate.ts'
import type { Authority } from '../show/authority.ts'
import type { Shows } from '../show/shows.ts'
import { roleView, viewOf } from '../show/views.ts'
import { cutSlowReaders } from './slowReaders.ts'

/** What the handshake found out; there is no handler before it. */
interface Seat {
  readonly actor: Actor
  readonly authority: Authority
}

type Room = Server<ClientToServer, ServerToClient, Record<string, never>, Seat>
type Seated = Socket<ClientToServer, ServerToClient, Record<string, never>, Seat>

export interface Sockets {
  readonly close: () => Promise<void>
}

const MESSAGES = { perSecond: 20, burst: 40 } as const
const LARGEST = 64 * 1024

export function openSockets(http: HttpServer, shows: Shows, door: Door): Sockets {
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
  cutSlowReaders(io.engine)
  io.use((socket, next) => {
    const seat = seatOf(socket.handshake.auth, socket.request, shows, door)
    if (typeof seat === 'string') return next(new Error(seat))
    socket.data = seat
    next()
  })
  io.on('connection', (socket) => welcome(socket, door))
  for (const authority of shows.all()) broadcast(io, authority)
  shows.watchOpened((authority) => broadcast(io, authority))
  door.watchClosed((link) => {
    const gone = io.in(linkRoom(link))
    gone.emit('revoked')
    gone.disconnectSockets(true)
  })
  return { close: () => io.close() }
}

function seatOf(auth: unknown, request: IncomingMessage, shows: Shows, door: Door): Seat | HandshakeRefusal {
  const handshake = handshakeSchema.safeParse(auth)
  if (!handshake.success || handshake.data.protocol !== PROTOCOL) return 'wrong-protocol'
  const { show, key } = handshake.data
  const authority = shows.find(show)
  if (authority === null) return 'unknown-show'
  const actor = door.enter(show, key, door.addressOf(request))
  return typeof actor === 'string' ? actor : { actor, authority }
}

function welcome(socket: Seated, door: Door): void {
  const { actor, authority } = socket.data
  // The key may have been renewed since the middleware looked at it.
  if (!door.isOpen(actor)) {
    socket.disconnect(true)
    return
  }
  const take = createBucket(MESSAGES, () => performance.now())
  void socket.join([roleRoom(authority.show, actor.role), linkRoom(actor.link)])

  socket.use((packet, next) => {
    if (take()) return next()
    // A clock that answered late would only mislead: a probe too many stays without an answer.
    if (packet[0] === 'command') answer(packet.at(-1), { ok: false, code: 'too-many' } satisfies CommandAnswer)
  })
  socket.on('clock', (ack: unknown) => answer(ack, { now: authority.now() }))
  socket.on('command', (input: unknown, ack: unknown) => {
    const envelope = isHostile(input) ? null : envelopeSchema.safeParse(input)
    if (!envelope?.success) return answer(ack, { ok: false, code: 'malformed' } satisfies CommandAnswer)
    void authority.press(envelope.data, actor).then((said) => answer(ack, said))
  })
  socket.on('error', () => socket.disconnect(true))
  socket.emit('view', viewOf(authority, actor, { withAgenda: true }))
}

/** Everybody once a revision; one view a role, which socket.io encodes once. */
function broadcast(io: Room, authority: Authority): void {
  let agenda = authority.history().show.agendaRevision
  authority.watch(({ show }) => {
    const withAgenda = show.agendaRevision !== agenda
    agenda = show.agendaRevision
    for (const role of ROLES) {
      const room = roleRoom(authority.show, role)
      if (io.sockets.adapter.rooms.has(room)) io.to(room).emit('view', roleView(authority, role, { withAgenda }))
    }
  })
}

const ROLES: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']

function roleRoom(show: ShowId, role: Role): string {
  return `show ${show} ${role}`
}

function linkRoom(link: LinkId): string {
  return `link ${link}`
}

/** A client may leave the acknowledgement out. */
function answer(ack: unknown, said: unknown): void {
  if (typeof ack === 'function') ack(said)
}
