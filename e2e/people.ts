import { readFileSync } from 'node:fs'
import type { AgendaFile } from '../shared/files/agenda/file.ts'
import { textIn } from '../shared/files/text.ts'

/** The real event, as the file has it. */
const agenda = JSON.parse(readFileSync(new URL('../agenda.json', import.meta.url), 'utf8')) as AgendaFile

export interface PlannedTurn {
  readonly id: string
  readonly slot: string
  readonly person: string
  readonly language: string
  /** Who the moderator and the booths read: a person, or the discussion's title. */
  readonly heading: string
}

/** Every segment in its order. */
export const plannedTurns: readonly PlannedTurn[] = agenda.slots.flatMap((slot) =>
  slot.segments.map((segment) => {
    const person = segment.speaker ?? agenda.chair.person
    return {
      id: segment.id,
      slot: slot.id,
      person,
      language: segment.language ?? agenda.chair.language,
      heading: slot.kind === 'discussion' ? textIn(slot.title, 'en') : nameOf(person),
    }
  }),
)

export function nameOf(id: string): string {
  const person = agenda.people.find((each) => each.id === id)
  if (person === undefined) throw new Error(`nobody is called ${id}`)
  return person.name
}
