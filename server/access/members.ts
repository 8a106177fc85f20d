import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda, BoothId } from '../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../shared/domain/agenda/agendaIndex.ts'
import { onceFor } from '../../shared/domain/once.ts'

/** Whom of the agenda links can be for, worked out once an agenda. */
export interface Members {
  /** A link that names a person opens only while the agenda has them: nobody who was taken out keeps a key. */
  readonly has: (link: Pick<Actor, 'role' | 'person' | 'name'>) => boolean
  /** Where an interpreter works now. */
  readonly boothOf: (link: Pick<Actor, 'role' | 'person' | 'booth'>) => BoothId | null
}

export const membersOf = onceFor((agenda: Agenda): Members => {
  const { person: personIn } = agendaIndex(agenda)
  const booths = new Map(agenda.booths.flatMap(({ id, interpreters }) => interpreters.map((each) => [each.id, id])))
  return {
    has({ role, person, name }) {
      if (role === 'interpreter') return person !== null && booths.has(person)
      if (person === null) return true
      // Without a label it is the chair's own, and another chair has another one.
      return role === 'moderator' && name === null ? person === agenda.chair.person : personIn(person) !== null
    },
    boothOf: ({ role, person, booth }) => (role === 'interpreter' ? (booths.get(person ?? '') ?? booth) : booth),
  }
})
