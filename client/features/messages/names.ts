import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Audience } from '../../../shared/domain/messages/messages.ts'
import type { MessagesWords } from '../../../shared/words/en/messages.ts'
import { listOf } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'
import type { Recipient } from './reach.ts'

/** As it stands after "to". */
export function whomOf(audience: Audience, agenda: Agenda, words: MessagesWords): string {
  if (audience.to === 'person') return agendaIndex(agenda).nameOf(audience.person)
  return words.whom[audience.to === 'role' ? audience.role : 'everybody']
}

export function recipientName({ person, name }: Recipient, agenda: Agenda, words: MessagesWords): string {
  return person === null ? (name ?? words.crewMember) : agendaIndex(agenda).nameOf(person)
}

/** "Ana Silva and Zita Cabais". */
export function namesOf(
  recipients: readonly Recipient[],
  agenda: Agenda,
  words: MessagesWords,
  language: Language,
): string {
  return listOf(
    recipients.map((each) => recipientName(each, agenda, words)),
    language,
  )
}
