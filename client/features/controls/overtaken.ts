import type { Role } from '../../../shared/domain/actor.ts'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { changesTurn } from '../../../shared/domain/commands.ts'
import type { Live, Stamp, UndoLine } from '../../../shared/protocol/view.ts'
import { shortName } from '../naming/shortName.ts'

/** Who pressed: a person by name, else what their link is called, else their role. */
export function whoPressed(agenda: Agenda, by: UndoLine['by']): { readonly name: string } | { readonly role: Role } {
  const name = agendaIndex(agenda).knownName(by.person)
  if (name !== null) return { name: shortName(name) }
  return by.name === null ? { role: by.role } : { name: by.name }
}

/** The press that came first: the newest one that changed the floor since `seen`, if it still stands. */
export function overtaker(live: Live, seen: Stamp | null): UndoLine | null {
  // Only the public, who press nothing, have another stamp than a revision.
  if (typeof seen !== 'number') return null
  const came = live.undo.find(({ revision, command: { type } }) => {
    return revision > seen && type !== 'CaughtUp' && changesTurn(type)
  })
  return came ?? null
}
