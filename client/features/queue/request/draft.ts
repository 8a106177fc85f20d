import type { Agenda, LanguageCode, PersonId, SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import { plainLine } from '../../../../shared/domain/agenda/plainText.ts'
import type { Command } from '../../../../shared/domain/commands.ts'
import { kindRefusal } from '../../../../shared/domain/queue/askedKind.ts'
import {
  type Asked,
  type Asker,
  isOrdinary,
  type RequestKind,
  waitingIn,
} from '../../../../shared/domain/queue/speakerList.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { askerName, hasKnownTwin } from '../../naming/asker.ts'

/** What stands in the form. */
export interface RequestDraft {
  readonly name: string
  readonly organisation: string
  readonly kind: RequestKind
  readonly language: LanguageCode
  readonly behalf: string
  readonly note: string
}

export function emptyDraft(agenda: Agenda): RequestDraft {
  return { name: '', organisation: '', kind: 'question', language: agenda.languages[0] ?? '', behalf: '', note: '' }
}

export function draftOf(agenda: Agenda, request: SeenRequest): RequestDraft {
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
export function enterCommand(agenda: Agenda, slot: SlotId, draft: RequestDraft): Command | null {
  const name = tidy(draft.name)
  if (name === '') return null
  return { type: 'EnterRequest', slot, asker: askerOf(agenda, name, draft), ...asked(draft) }
}

/** Why the show would not take this kind; `request` is the one that is changed, `null` where one is typed in. */
export function kindOff(
  agenda: Agenda,
  live: Live,
  slot: SlotId,
  draft: RequestDraft,
  request: SeenRequest | null,
): 'already-waiting' | 'nobody-to-reply-to' | null {
  const asker = request?.asker ?? askerOf(agenda, tidy(draft.name), draft)
  const others = waitingIn(live.queue.requests, slot).filter(({ id }) => id !== request?.id)
  return kindRefusal(draft.kind, request, {
    canReply: live.slot?.id === slot && somebodySpoke(live),
    twin: hasKnownTwin({ asker, kind: draft.kind, short: request?.short ?? false }, others),
  })
}

function askerOf(agenda: Agenda, name: string, { organisation }: RequestDraft): Asker {
  const person = personNamed(agenda, name)
  return person === null
    ? { is: 'guest', guest: { name, organisation: orNull(organisation) } }
    : { is: 'person', person }
}

/** A point of order is not what one replies to. */
function somebodySpoke({ turn, interrupted, turns, queue }: Live): boolean {
  const kindOf = (id: string | null) => queue.requests.find((request) => request.id === id)?.kind
  return [turn, interrupted, ...turns].some((each) => {
    const kind = kindOf(each?.request ?? null)
    return each?.kind === 'segment' || (each?.kind === 'request' && kind !== undefined && isOrdinary(kind))
  })
}

/** `seen` is what the presser was looking at as the form opened. */
export function editCommand(request: Pick<SeenRequest, 'id' | 'changed'>, draft: RequestDraft): Command {
  return { type: 'EditRequest', request: request.id, seen: request.changed, ...asked(draft) }
}

function asked({ kind, language, note, behalf }: RequestDraft): Asked {
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
  return tidy(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
