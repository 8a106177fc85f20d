import type { LinkId, Role } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import { type Audiences, asSeen } from '../show/audiences.ts'
import type { Screens } from '../show/screens.ts'
import { announce, type Lines } from './announce.ts'
import type { Room, Seated } from './room.ts'

/** Presence is told to moderators at most this often. */
const PRESENCE_EVERY = 1_000

const MODERATORS: readonly Role[] = ['admin', 'moderator']

/** Everybody of a role in one room, everybody with a link in another; both are listened for while somebody is there. */
export interface Rooms {
  readonly enter: (seated: Seated) => void
  /** Once it has left. */
  readonly leave: (seated: Seated) => void
}

export function createRooms(io: Room, audiences: Audiences, lines: Lines): Rooms {
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
    enter(seated) {
      const { actor, authority } = seated.data
      const [all, own] = [roleRoom(authority.show, actor.role), linkRoom(actor.link)]
      void seated.join([all, own])
      attend(all, () => audiences.watch(authority, actor.role, ({ json }) => announce(io, lines, all, 'change', json)))
      if (actor.role === 'public') return
      attend(own, () => audiences.watchMine(authority, actor, ({ json }) => announce(io, lines, own, 'mine', json)))
    },
    leave(seated) {
      const { actor, authority } = seated.data
      forget(roleRoom(authority.show, actor.role))
      if (actor.role !== 'public') forget(linkRoom(actor.link))
    },
  }
}

/** Gathers what changes within a second. */
export function broadcastScreens(io: Room, screens: Screens): void {
  const waiting = new Map<ShowId, ReturnType<typeof setTimeout>>()
  screens.watch((show) => {
    if (waiting.has(show)) return
    const timer = setTimeout(() => {
      waiting.delete(show)
      io.to(roleRoom(show, 'moderator')).emit('screens', screens.list(show))
    }, PRESENCE_EVERY)
    timer.unref()
    waiting.set(show, timer)
  })
}

export function seesScreens(role: Role): boolean {
  return MODERATORS.includes(role)
}

export function linkRoom(link: LinkId): string {
  return `link ${link}`
}

function roleRoom(show: ShowId, role: Role): string {
  return `show ${show} ${asSeen(role)}`
}
