import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { ADDRESSED, type Audience, type MessageCommand } from '../../../../shared/domain/messages/messages.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { comingUp } from '../../floor/comingUp.ts'

/** To whom the panel writes: whoever has the floor, or as the message itself names it. */
export type Addressee = { readonly to: 'floor' } | Audience

/** Whom it would reach now; a person by id, `null` in a group. A reason where it would reach nobody. */
export type Reached =
  | {
      readonly audience: Extract<MessageCommand, { type: 'SendMessage' }>['audience']
      readonly person: PersonId | null
    }
  | 'not-live'
  | 'nobody-to-tell'

/** With the turn on screen, so that a message for one speaker never reaches the next. */
export function reached(addressee: Addressee, live: Pick<Live, 'turn'>): Reached {
  if (addressee.to !== 'floor') {
    return { audience: addressee, person: addressee.to === 'person' ? addressee.person : null }
  }
  if (live.turn === null) return 'not-live'
  if (live.turn.person === null) return 'nobody-to-tell'
  return { audience: { to: 'floor', turn: live.turn.id }, person: live.turn.person }
}

/** Who speaks after this turn; `null` before a break or an open list, and at the end. */
export function nextSpeaker(agenda: Agenda, live: Live): PersonId | null {
  const [next] = comingUp(agenda, live, null)
  if (next === undefined || next.kind !== 'speeches') return null
  return agendaIndex(agenda).segment(next.segment)?.speaker ?? null
}

/** As a form's field keeps it. */
export function writeAddressee(addressee: Addressee): string {
  if (addressee.to === 'person') return `person ${addressee.person}`
  return addressee.to === 'role' ? `role ${addressee.role}` : addressee.to
}

/** What is not known (any more) is whoever has the floor. */
export function readAddressee(written: string, people: readonly PersonId[]): Addressee {
  const [to, whom] = written.split(' ')
  if (to === 'everybody') return { to }
  const role = ADDRESSED.find((each) => to === 'role' && each === whom)
  if (role !== undefined) return { to: 'role', role }
  const person = people.find((each) => to === 'person' && each === whom)
  return person === undefined ? { to: 'floor' } : { to: 'person', person }
}

/** Everybody who can be written to by name: those who speak in the order of their turns, the others, the booths. */
export function addressable(agenda: Agenda): {
  readonly people: readonly PersonId[]
  readonly interpreters: readonly PersonId[]
} {
  const speaking = agendaIndex(agenda).segments.map((segment) => segment.speaker)
  const inOrder = [...new Set([...speaking, ...agenda.people.map((person) => person.id)])]
  return {
    people: inOrder.filter((id) => id !== null),
    interpreters: agenda.booths.flatMap((booth) => booth.interpreters.map(({ id }) => id)),
  }
}
