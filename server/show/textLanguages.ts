import type { Agenda, LanguageCode } from '../../shared/domain/agenda/agenda.ts'
import { onceFor } from '../../shared/domain/once.ts'

/** Every language in which something of the agenda is written, where it is written in more than one. */
export const textLanguages = onceFor(
  (agenda: Agenda): ReadonlySet<LanguageCode> => new Set(textsOf(agenda).flatMap(languagesOf)),
)

function textsOf({ title, place, people, slots }: Agenda) {
  return [
    title,
    place?.name,
    ...people.flatMap((person) => [person.function, person.organisation]),
    ...slots.flatMap((slot) => [slot.title, ...slot.segments.map((segment) => segment.title)]),
  ]
}

function languagesOf(text: Agenda['title'] | null | undefined): readonly LanguageCode[] {
  return typeof text === 'object' && text !== null ? Object.keys(text) : []
}
