import { moderates } from '../../shared/domain/roles.ts'
import { beatsBehind } from '../../shared/protocol/beats.ts'
import { envelopeSchema } from '../../shared/protocol/commands/commandSchema.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import type { Door } from '../access/door.ts'
import { isHostile } from '../access/hostile.ts'
import type { Audiences } from '../show/audiences.ts'
import type { Screens } from '../show/screens.ts'
import type { EnteredSocket } from './entered.ts'
import { packetOf, post } from './lines/frames.ts'
import { forgetHandshake } from './lines/handshake.ts'
import { hangUp, sayGoodbye } from './lines/hangUp.ts'
import type { Heartbeats } from './lines/heartbeats.ts'
import type { Lines } from './lines/lines.ts'
import { seeOff } from './lines/outdated.ts'
import { linkRoom, type Rooms, type ScreensNews } from './sending/broadcast.ts'
import { wholePacket } from './sending/whole.ts'

export interface WelcomePorts {
  readonly door: Door
  readonly screens: Screens
  readonly audiences: Audiences
  readonly heartbeats: Heartbeats<EnteredSocket>
  readonly lines: Lines
  readonly rooms: Rooms
  readonly screensNews: ScreensNews
}

export interface Welcome {
  /** Whoever has come through the door: what they may say, and what they are shown first. */
  readonly welcome: (socket: EnteredSocket) => void
  /** The whole, after all that was sent before; nothing is owed to it then. */
  readonly showWhole: (socket: EnteredSocket) => void
}

/** One listener of each for all sockets: a hall of thousands would hold thousands of each. */
export function createWelcome({ door, screens, audiences, ...ports }: WelcomePorts): Welcome {
  const { heartbeats, lines, rooms, screensNews } = ports

  function clock(this: EnteredSocket, ack: unknown): void {
    answer(ack, { now: this.data.authority.now() })
  }
  function command(this: EnteredSocket, input: unknown, ack: unknown): void {
    const entered = this.data
    const envelope = isHostile(input) ? null : envelopeSchema.safeParse(input)
    if (!envelope?.success) {
      answer(ack, { ok: false, code: 'malformed' } satisfies CommandAnswer)
      return
    }
    entered.unanswered += 1
    void entered.authority.press(envelope.data, entered.actor).then((said) => {
      entered.unanswered -= 1
      answer(ack, said)
    })
  }
  function whole(this: EnteredSocket): void {
    showWhole(this)
  }
  function failed(this: EnteredSocket): void {
    this.disconnect(true)
  }
  function left(this: EnteredSocket): void {
    screens.leave(this.id)
    rooms.leave(this)
  }
  function leftLine(this: EnteredSocket): void {
    // One page, one line: whoever has only left the room would keep a line that nobody asks any more.
    setImmediate(leaveLine, this.conn)
  }
  const showWhole = (socket: EnteredSocket): void => {
    lines.settle(socket)
    const { authority, actor } = socket.data
    const view = wholePacket(authority, audiences, actor)
    // The view comes last: with it a page has all.
    const packets = moderates(actor.role) ? [screensNews.whole(authority.show), view] : [view]
    const bytes = packets.flatMap(({ frame }) => frame).reduce((sum, { length }) => sum + length, 0)
    heartbeats.hasAhead(socket.conn, bytes)
    // A browser tells a page nothing of a message before all of it is there.
    if (beatsBehind(bytes) > 0) post(socket.conn, packetOf('message', `2["coming",{"bytes":${bytes}}]`, null))
    for (const packet of packets) post(socket.conn, packet)
  }

  return {
    welcome(socket) {
      const { actor, authority, view, outdated } = socket.data
      // The key may have been renewed since the middleware looked at it, or its interpreter have moved.
      if (!door.isSeated(actor)) {
        socket.disconnect(true)
        return
      }
      keepPace(socket, door, lines)
      socket.on('clock', clock)
      socket.on('command', command)
      socket.on('error', failed)
      socket.on('disconnect', leftLine)
      if (outdated) {
        void socket.join(linkRoom(actor.link))
        seeOff(socket, audiences, () => socket.data.unanswered)
        return
      }
      forgetHandshake(socket)
      socket.on('whole', whole)
      socket.on('disconnect', left)
      screens.join({ show: authority.show, id: socket.id, actor, view })
      heartbeats.follow(socket.conn, socket)
      rooms.enter(socket)
      showWhole(socket)
    },
    showWhole,
  }
}

function keepPace(socket: EnteredSocket, door: Door, lines: Lines): void {
  const [mayProbe, maySeeWhole] = [door.ownPace.probes(), door.ownPace.wholes()]
  socket.use((packet, next) => {
    if (packet[0] === 'clock') return mayProbe() ? next() : undefined
    // Asked too often, or on a line that is behind: once for all of it, and later rather than never.
    if (packet[0] === 'whole') return lines.takes(socket) && maySeeWhole() ? next() : lines.owe(socket)
    const paced = door.pace('press', socket.data.actor, socket.data.address)
    if (paced === 'go') return next()
    if (paced === 'cut') return hangUp(socket.conn)
    // A press that was sent before has no answer: an earlier copy of it may be done yet.
    if (packet[0] === 'command' && !saysAgain(packet[1]))
      answer(packet.at(-1), { ok: false, code: 'too-many' } satisfies CommandAnswer)
  })
}

function leaveLine(line: EnteredSocket['conn']): void {
  if (line.readyState === 'open') sayGoodbye(line)
}

function saysAgain(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'again' in input && input.again === true
}

/** A client may leave the acknowledgement out. */
function answer(ack: unknown, said: unknown): void {
  if (typeof ack === 'function') ack(said)
}
