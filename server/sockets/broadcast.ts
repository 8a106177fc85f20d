import type { Actor, LinkId, Role } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import type { Show } from '../../shared/domain/show.ts'
import type { Mine } from '../../shared/protocol/view.ts'
import { mineSeenBy } from '../../shared/views/seenBy.ts'
import type { Authority } from '../show/authority.ts'
import type { Screens } from '../show/screens.ts'
import { roleView } from '../show/views.ts'
import { announce } from './announce.ts'
import type { Room } from './room.ts'

/** Presence is told to moderators at most this often. */
const PRESENCE_EVERY = 1_000

const ROLES: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']
const MODERATORS: readonly Role[] = ['admin', 'moderator']

/** Everybody once a revision; one view a role, encoded once; and each key what is its own, if it changed. */
export function broadcast(io: Room, authority: Authority, screens: Screens, told: Told): void {
  let before = authority.history().show
  authority.watch(({ show }) => {
    const withAgenda = show.agendaRevision !== before.agendaRevision
    for (const role of ROLES) {
      const room = roleRoom(authority.show, role)
      if (io.sockets.adapter.rooms.has(room)) announce(io, room, roleView(authority, role, { withAgenda }))
    }
    if (concernsSomebody(before, show)) tellEach(io, show, screens.actors(authority.show), told)
    before = show
  })
}

/** What each link was last told is its own. */
export interface Told {
  readonly isNews: (link: LinkId, mine: Mine | null) => boolean
  readonly forget: (link: LinkId) => void
}

export function createTold(): Told {
  const last = new Map<LinkId, string>()
  return {
    isNews(link, mine) {
      const text = JSON.stringify(mine)
      if (last.get(link) === text) return false
      last.set(link, text)
      return true
    },
    forget: (link) => void last.delete(link),
  }
}

/** Gathers what changes within a second. */
export function broadcastScreens(io: Room, screens: Screens): void {
  const waiting = new Map<ShowId, ReturnType<typeof setTimeout>>()
  screens.watch((show) => {
    if (waiting.has(show)) return
    const timer = setTimeout(() => {
      waiting.delete(show)
      const list = screens.list(show)
      for (const role of MODERATORS) io.to(roleRoom(show, role)).emit('screens', list)
    }, PRESENCE_EVERY)
    timer.unref()
    waiting.set(show, timer)
  })
}

export function seesScreens(role: Role): boolean {
  return MODERATORS.includes(role)
}

export function roleRoom(show: ShowId, role: Role): string {
  return `show ${show} ${role}`
}

export function linkRoom(link: LinkId): string {
  return `link ${link}`
}

function concernsSomebody(before: Show, after: Show): boolean {
  const slices = ['messages', 'notices', 'queue', 'readiness', 'floor', 'booths', 'signals', 'papers'] as const
  return slices.some((slice) => before[slice] !== after[slice])
}

function tellEach(io: Room, show: Show, actors: readonly Actor[], told: Told): void {
  for (const actor of actors) {
    const mine = mineSeenBy(actor, show)
    if (mine !== null && told.isNews(actor.link, mine)) io.to(linkRoom(actor.link)).emit('mine', mine)
  }
}
