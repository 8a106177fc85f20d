import type { Actor, Role } from '../actor.ts'
import type { Agenda, PersonId, Text, Weight } from '../agenda/agenda.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import type { Floor, TurnId } from '../floor/floor.ts'
import { type Duration, type Instant, later } from '../time.ts'
import { unreachable } from '../unreachable.ts'

/** The revision that sent it. */
type MessageId = number

/** `public` are the programme and the stage; `everybody` is all of them and every page behind a key. */
export type Audience =
  | { readonly to: 'person'; readonly person: PersonId }
  | { readonly to: 'role'; readonly role: Addressed }
  | { readonly to: 'everybody' }

export const ADDRESSED = ['speaker', 'interpreter', 'crew', 'public'] as const satisfies readonly Role[]

export type Addressed = (typeof ADDRESSED)[number]

/** In characters as people count them up to code points; a text in two languages has so many in each. */
export const MESSAGE_LENGTH = 280
/** In all its languages, as it is sent. */
export const MESSAGE_BYTES = 4_000

export interface Message {
  readonly id: MessageId
  readonly at: Instant
  readonly by: Actor
  readonly audience: Audience
  readonly text: Text
  readonly weight: Weight
  /** When its time is up; `null` stays until seen, replaced or cleared. */
  readonly until: Instant | null
  readonly seen: readonly Sight[]
  /** `replaced`: a newer one went to the same audience. */
  readonly gone: 'replaced' | 'cleared' | null
}

/** Who has seen something: a person once, from whatever screen. */
export interface Sight {
  readonly by: Actor
  readonly at: Instant
}

export type MessageCommand =
  | {
      readonly type: 'SendMessage'
      /** `floor` is whoever has the floor in the turn that the presser saw. */
      readonly audience: Audience | { readonly to: 'floor'; readonly turn: TurnId }
      readonly text: Text
      readonly weight: Weight
      readonly lasts: Duration | null
    }
  | { readonly type: 'SeeMessage'; readonly message: MessageId }
  | { readonly type: 'ClearMessage'; readonly message: MessageId }

export type MessageEvent =
  | { readonly type: 'MessageSent'; readonly message: Message }
  | { readonly type: 'MessageSeen'; readonly message: MessageId; readonly sight: Sight }
  | { readonly type: 'MessageCleared'; readonly message: MessageId }

export const isMessageEvent = /* @__PURE__ */ eventsOf<MessageEvent>({
  MessageSent: true,
  MessageSeen: true,
  MessageCleared: true,
})

export interface Messages {
  /** Oldest first: all that are up, and the newest of those that are gone. */
  readonly sent: readonly Message[]
}

export const emptyMessages: Messages = { sent: [] }

/** How many of those that are gone are kept at hand; the record's log has them all. */
const KEPT = 40

export function decideMessage(
  show: {
    readonly revision: number
    readonly agenda: Agenda
    readonly floor: Floor
    readonly messages: Messages
  },
  command: MessageCommand,
  { by, now }: Moment,
): Decision<MessageEvent> {
  switch (command.type) {
    case 'SendMessage': {
      const audience = addressee(show, command.audience)
      if (typeof audience === 'string') return refuse(audience)
      const { text, weight, lasts } = command
      const until = lasts === null ? null : later(now, lasts)
      return accept({
        type: 'MessageSent',
        message: { id: show.revision + 1, at: now, by, audience, text, weight, until, seen: [], gone: null },
      })
    }
    case 'SeeMessage': {
      const message = show.messages.sent.find((each) => each.id === command.message)
      if (message === undefined) return refuse('unknown-message')
      if (!isFor(message.audience, by)) return refuse('not-yours')
      if (hasSeen(message.seen, by)) return refuse('already-seen')
      return accept({ type: 'MessageSeen', message: message.id, sight: { by, at: now } })
    }
    case 'ClearMessage': {
      const message = show.messages.sent.find((each) => each.id === command.message)
      if (message === undefined) return refuse('unknown-message')
      return message.gone === null ? accept({ type: 'MessageCleared', message: message.id }) : refuse('already-gone')
    }
    default:
      return unreachable(command)
  }
}

export function reduceMessages(messages: Messages, event: MessageEvent): Messages {
  switch (event.type) {
    case 'MessageSent': {
      const { audience } = event.message
      const before = messages.sent.map((each) =>
        each.gone === null && sameAudience(each.audience, audience) ? { ...each, gone: 'replaced' as const } : each,
      )
      return {
        sent: [...before.filter((each, index) => each.gone === null || index >= before.length - KEPT), event.message],
      }
    }
    case 'MessageSeen':
      return changed(messages, event.message, (each) => ({ ...each, seen: [...each.seen, event.sight] }))
    case 'MessageCleared':
      return changed(messages, event.message, (each) => ({ ...each, gone: 'cleared' }))
    default:
      return unreachable(event)
  }
}

/** What this link's screens show now, oldest first; those whose time is up are the screen's to leave out. */
export function messagesFor(messages: Messages, to: Pick<Actor, 'link' | 'role' | 'person'>): readonly Message[] {
  return messages.sent.filter((each) => each.gone === null && isFor(each.audience, to) && !hasSeen(each.seen, to))
}

export function isFor(audience: Audience, { role, person }: Pick<Actor, 'role' | 'person'>): boolean {
  switch (audience.to) {
    case 'person':
      return person === audience.person && (role === 'speaker' || role === 'interpreter')
    case 'role':
      return role === audience.role
    case 'everybody':
      return role !== 'admin' && role !== 'moderator'
    default:
      return unreachable(audience)
  }
}

/** A person counts once, whatever they hold in their hand; a link without a person counts for itself. */
export function hasSeen(seen: readonly Sight[], who: Pick<Actor, 'link' | 'person'>): boolean {
  return seen.some(({ by }) => (who.person === null ? by.link === who.link : by.person === who.person))
}

function addressee(
  { agenda, floor }: { readonly agenda: Agenda; readonly floor: Floor },
  audience: Extract<MessageCommand, { type: 'SendMessage' }>['audience'],
): Audience | 'not-live' | 'stale-turn' | 'nobody-to-tell' | 'unknown-person' {
  if (audience.to === 'floor') {
    if (floor.turn === null) return 'not-live'
    if (floor.turn.id !== audience.turn) return 'stale-turn'
    return floor.turn.person === null ? 'nobody-to-tell' : { to: 'person', person: floor.turn.person }
  }
  if (audience.to !== 'person') return audience
  const interpreters = agenda.booths.flatMap((booth) => booth.interpreters)
  const known = [...agenda.people, ...interpreters].some((each) => each.id === audience.person)
  return known ? audience : 'unknown-person'
}

function sameAudience(a: Audience, b: Audience): boolean {
  if (a.to === 'person') return b.to === 'person' && a.person === b.person
  if (a.to === 'role') return b.to === 'role' && a.role === b.role
  return b.to === 'everybody'
}

function changed(messages: Messages, id: MessageId, change: (message: Message) => Message): Messages {
  return { sent: messages.sent.map((each) => (each.id === id ? change(each) : each)) }
}
