import type { LinkId, Role } from '../../../shared/domain/actor.ts'
import type { ShowId } from '../../../shared/domain/agenda/agenda.ts'
import { diff } from '../../../shared/protocol/change/diff.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import { type Audiences, audienceOf } from '../../show/audiences.ts'
import type { Screens } from '../../show/screens.ts'
import type { EnteredSocket, SocketServer } from '../entered.ts'
import { type Packet, packetOf } from '../lines/frames.ts'
import type { Lines } from '../lines/lines.ts'
import { announce } from './announce.ts'

/** Presence is told to moderators at most this often. */
const PRESENCE_EVERY = 1_000

/** Everybody of a role in one room, everybody with a link in another; both are listened for while somebody is there. */
export interface Rooms {
  readonly enter: (socket: EnteredSocket) => void
  /** Once it has left. */
  readonly leave: (socket: EnteredSocket) => void
}

export function createRooms(io: SocketServer, audiences: Audiences, lines: Lines): Rooms {
  const open = new Map<string, { readonly stop: () => void; count: number }>()
  const attend = (room: string, watch: () => () => void) => {
    const here = open.get(room)
    if (here === undefined) open.set(room, { stop: watch(), count: 1 })
    else here.count += 1
  }
  const forget = (room: string) => {
    const here = open.get(room)
    if (here === undefined) return
    here.count -= 1
    if (here.count > 0) return
    open.delete(room)
    here.stop()
  }
  return {
    enter(socket) {
      const { actor, authority } = socket.data
      const [all, own] = [roleRoom(authority.show, actor.role), linkRoom(actor.link)]
      void socket.join([all, own])
      attend(all, () => audiences.watch(authority, actor.role, ({ json }) => announce(io, lines, all, 'change', json)))
      if (actor.role === 'public') return
      attend(own, () => audiences.watchMine(authority, actor, ({ json }) => announce(io, lines, own, 'mine', json)))
    },
    leave(socket) {
      const { actor, authority } = socket.data
      forget(roleRoom(authority.show, actor.role))
      if (actor.role !== 'public') forget(linkRoom(actor.link))
    },
  }
}

/** Who is connected, for moderators: whole to whoever joins, then what changed, gathered within a second. */
export interface ScreensNews {
  /** All of them; whoever has got it is told what changes. */
  readonly whole: (show: ShowId) => Packet
}

export function createScreensNews(io: SocketServer, screens: Screens, lines: Lines): ScreensNews {
  const waiting = new Map<ShowId, ReturnType<typeof setTimeout>>()
  /** What all moderators of a show were told last. */
  const told = new Map<ShowId, readonly Screen[]>()
  const news = (show: ShowId) => {
    waiting.delete(show)
    const room = roleRoom(show, 'moderator')
    const before = told.get(show)
    if (before === undefined) return
    if (!io.sockets.adapter.rooms.has(room)) return void told.delete(show)
    const after = screens.list(show)
    const change = diff(before, after)
    told.set(show, after)
    if (change !== null) announce(io, lines, room, 'screensChanged', JSON.stringify(change))
  }
  screens.watch((show) => {
    if (waiting.has(show) || !told.has(show)) return
    const timer = setTimeout(() => news(show), PRESENCE_EVERY)
    timer.unref()
    waiting.set(show, timer)
  })
  return {
    whole(show) {
      const list = told.get(show) ?? screens.list(show)
      told.set(show, list)
      return packetOf('message', `2${JSON.stringify(['screens', list])}`, null)
    },
  }
}

export function linkRoom(link: LinkId): string {
  return `link ${link}`
}

function roleRoom(show: ShowId, role: Role): string {
  return `show ${show} ${audienceOf(role)}`
}
