import type { Agenda, PersonId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import type { Instant } from '../time.ts'

/** Who has said that they can begin, until they have the floor. "Here" is another matter: the connection knows it. */
export type Readiness = Readonly<Record<PersonId, { readonly at: Instant; readonly by: 'self' | 'moderator' }>>

/** A speaker for themself, a moderator for anybody. */
export interface ReadinessCommand {
  readonly type: 'SetReady'
  readonly person: PersonId
  readonly ready: boolean
}

export interface ReadinessEvent {
  readonly type: 'ReadySet'
  readonly person: PersonId
  readonly ready: Readiness[PersonId] | null
}

export function decideReadiness(
  show: { readonly agenda: Agenda; readonly readiness: Readiness },
  { person, ready }: ReadinessCommand,
  { by, now }: Moment,
): Decision<ReadinessEvent> {
  if (by.role === 'speaker' && by.person !== person) return refuse('not-yours')
  if (agendaIndex(show.agenda).person(person) === null) return refuse('unknown-person')
  if (Object.hasOwn(show.readiness, person) === ready) return refuse('already-so')
  const said = { at: now, by: by.role === 'speaker' ? ('self' as const) : ('moderator' as const) }
  return accept({ type: 'ReadySet', person, ready: ready ? said : null })
}

export function setReady(readiness: Readiness, person: PersonId, ready: Readiness[PersonId] | null): Readiness {
  if (ready === null && !Object.hasOwn(readiness, person)) return readiness
  const { [person]: _, ...others } = readiness
  return ready === null ? others : { ...others, [person]: ready }
}
