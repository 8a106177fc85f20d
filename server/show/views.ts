import type { AgendaFile } from '../../shared/agenda/file.ts'
import { writeAgenda } from '../../shared/agenda/write.ts'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { Show } from '../../shared/domain/show.ts'
import type { ApiView, Live, View } from '../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../shared/views/agendaSeenBy.ts'
import { liveSeenBy, meSeenBy, mineSeenBy } from '../../shared/views/seenBy.ts'
import type { Authority } from './authority.ts'

/** One view a role and revision, and one agenda of each shape, however many screens have it open. */
const lives = new WeakMap<Show, Map<Role, Live>>()
const agendas = new WeakMap<Agenda, Map<Role, Agenda>>()
const agendaFiles = new WeakMap<Agenda, Map<Role, AgendaFile>>()

/** What this person sees: all of it with the agenda, for those who join; without, for those who have it. */
export function viewOf(authority: Authority, actor: Actor, { withAgenda }: { readonly withAgenda: boolean }): View {
  const view = roleView(authority, actor.role, { withAgenda })
  if (actor.role === 'public') return view
  const mine = mineSeenBy(actor, authority.history().show)
  return { ...view, me: meSeenBy(actor), ...(mine === null ? {} : { mine }) }
}

/** The same for the API: always whole, the agenda in the shape of its file. */
export function apiViewOf(authority: Authority, actor: Actor): ApiView {
  const { agenda } = authority.history().show
  return { ...viewOf(authority, actor, { withAgenda: false }), agenda: agendaFileFor(agenda, actor.role) }
}

/** What everybody of a role sees alike. */
export function roleView(authority: Authority, role: Role, { withAgenda }: { readonly withAgenda: boolean }): View {
  const { show } = authority.history()
  const live = cached(lives, show, role, () => liveSeenBy(role, show))
  const view = { revision: show.revision, sentAt: authority.now(), live }
  return withAgenda ? { ...view, agenda: agendaFor(show.agenda, role) } : view
}

export function agendaFileFor(agenda: Agenda, role: Role): AgendaFile {
  return cached(agendaFiles, agenda, role, () => writeAgenda(agendaFor(agenda, role)))
}

function agendaFor(agenda: Agenda, role: Role): Agenda {
  return cached(agendas, agenda, role, () => agendaSeenBy(role, agenda))
}

function cached<K extends object, V>(cache: WeakMap<K, Map<Role, V>>, key: K, role: Role, make: () => V): V {
  const roles = cache.get(key) ?? new Map<Role, V>()
  cache.set(key, roles)
  const value = roles.get(role) ?? make()
  roles.set(role, value)
  return value
}
