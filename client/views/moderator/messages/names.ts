import type { AgendaFile } from '../../../../shared/agenda/file.ts'
import type { PersonId } from '../../../../shared/domain/agenda.ts'
import type { Audience } from '../../../../shared/domain/messages.ts'
import type { MessagesWords } from '../../../words/en/messages.ts'
import { listOf } from '../../../words/format.ts'
import type { Language } from '../../../words/language.ts'
import type { Recipient } from './reach.ts'

/** Somebody of the agenda or of a booth, by name. */
export function nameOf(agenda: AgendaFile, person: PersonId): string {
  const interpreters = (agenda.booths ?? []).flatMap((booth) => booth.interpreters)
  return [...agenda.people, ...interpreters].find((each) => each.id === person)?.name ?? person
}

/** As it stands after "to". */
export function whomOf(audience: Audience, agenda: AgendaFile, words: MessagesWords): string {
  if (audience.to === 'person') return nameOf(agenda, audience.person)
  return words.whom[audience.to === 'role' ? audience.role : 'everybody']
}

export function recipientName({ person, name }: Recipient, agenda: AgendaFile, words: MessagesWords): string {
  return person === null ? (name ?? words.crewMember) : nameOf(agenda, person)
}

/** "Ana Silva and Zita Cabais". */
export function namesOf(
  recipients: readonly Recipient[],
  agenda: AgendaFile,
  words: MessagesWords,
  language: Language,
): string {
  return listOf(
    recipients.map((each) => recipientName(each, agenda, words)),
    language,
  )
}
