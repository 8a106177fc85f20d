import type { Agenda, LanguageCode, PersonId, SlotId } from '../../../../shared/domain/agenda.ts'
import { plainLine } from '../../../../shared/domain/plainText.ts'
import type { Command } from '../../../../shared/domain/show.ts'
import type { Asked, RequestKind } from '../../../../shared/domain/speakerList.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { askerName } from './asker.ts'

/** What stands in the form. */
export interface Draft {
  readonly name: string
  readonly organisation: string
  readonly kind: RequestKind
  readonly language: LanguageCode
  readonly behalf: string
  readonly note: string
}

export function emptyDraft(agenda: Agenda): Draft {
  return { name: '', organisation: '', kind: 'question', language: agenda.languages[0] ?? '', behalf: '', note: '' }
}

export function draftOf(agenda: Agenda, request: SeenRequest): Draft {
  const { asker, kind, language, behalf, note } = request
  return {
    name: askerName(agenda, asker),
    organisation: asker.is === 'guest' ? (asker.guest.organisation ?? '') : '',
    kind,
    language,
    behalf: behalf ?? '',
    note: note ?? '',
  }
}

/** Somebody of the agenda by the name as it is typed, whatever its accents, capitals and spaces; else it is a guest. */
export function personNamed(agenda: Agenda, name: string): PersonId | null {
  const typed = plain(name)
  if (typed === '') return null
  const found = agenda.people.filter((person) =>
    [person.name, ...person.alsoPrintedAs].some((each) => plain(each) === typed),
  )
  // Two of one name: nobody knows which.
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** `null` as long as there is no name. */
export function enterCommand(agenda: Agenda, slot: SlotId, draft: Draft): Command | null {
  const name = tidy(draft.name)
  if (name === '') return null
  const person = personNamed(agenda, name)
  return {
    type: 'EnterRequest',
    slot,
    asker:
      person === null
        ? { is: 'guest', guest: { name, organisation: orNull(draft.organisation) } }
        : { is: 'person', person },
    ...asked(draft),
  }
}

/** `seen` is what the presser was looking at as the form opened. */
export function editCommand(request: Pick<SeenRequest, 'id' | 'changed'>, draft: Draft): Command {
  return { type: 'EditRequest', request: request.id, seen: request.changed, ...asked(draft) }
}

function asked({ kind, language, note, behalf }: Draft): Asked {
  return { kind, language, note: orNull(note), behalf: orNull(behalf) }
}

function orNull(text: string): string | null {
  const tidied = tidy(text)
  return tidied === '' ? null : tidied
}

/** One line without signs that nobody sees: they come with what is pasted. */
function tidy(text: string): string {
  return plainLine(text.replace(/\s+/g, ' '))
}

function plain(name: string): string {
  return tidy(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
