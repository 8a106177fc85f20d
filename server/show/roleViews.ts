import type { Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Show } from '../../shared/domain/show.ts'
import type { AgendaFile } from '../../shared/files/agenda/file.ts'
import type { ApiLive } from '../../shared/protocol/api/apiView.ts'
import { agendaSeenBy } from '../../shared/views/agendaSeenBy.ts'
import { apiAgenda, apiLive } from '../../shared/views/apiView.ts'
import { liveSeenBy } from '../../shared/views/seenBy.ts'

/** Worked out once a role and revision, however many have it open. */
export const agendaOf = onceEach<Agenda, Agenda>((agenda, role) => agendaSeenBy(role, agenda))
export const agendaFileOf = onceEach<Agenda, AgendaFile>((agenda, role) => apiAgenda(role, agenda))
export const apiLiveOf = onceEach<Show, ApiLive>((show, role) => apiLive(role, show, liveSeenBy(role, show)))

function onceEach<K extends object, V>(make: (key: K, role: Role) => V): (key: K, role: Role) => V {
  const made = new WeakMap<K, Map<Role, V>>()
  return (key, role) => {
    const roles = made.get(key) ?? new Map<Role, V>()
    made.set(key, roles)
    const value = roles.get(role) ?? make(key, role)
    roles.set(role, value)
    return value
  }
}
