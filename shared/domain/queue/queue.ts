import type { SlotId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import type { TurnId, TurnStarted, Warning } from '../floor/floor.ts'
import type { Refusal } from '../refusals.ts'
import { type Duration, type Instant, later } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import { kindRefusal } from './askedKind.ts'
import { callRefusal } from './calling.ts'
import { giveFloor, othersWaiting } from './giveFloor.ts'
import type { Listening } from './listening.ts'
import type { QueueEvent } from './reduceQueue.ts'
import {
  type Asked,
  type Asker,
  hasTwin,
  isOpen,
  isWaiting,
  NO_LIST,
  noListIn,
  type Request,
  type RequestId,
  type RequestKind,
  standsOnList,
  waitingIn,
} from './speakerList.ts'

export type QueueCommand =
  | { readonly type: 'OpenList'; readonly slot: SlotId }
  /** Now, at an instant, or after so long. */
  | { readonly type: 'CloseList'; readonly slot: SlotId; readonly when: Closing }
  /** A speaker's own raised hand: whose it is follows from the key. */
  | ({ readonly type: 'RequestFloor'; readonly slot: SlotId } & Asked)
  /** A hand raised elsewhere, typed in by moderator or crew. */
  | ({ readonly type: 'EnterRequest'; readonly slot: SlotId; readonly asker: Asker } & Asked)
  /** By the person who asked, or by the crew for a hand that they typed in. */
  | { readonly type: 'WithdrawRequest'; readonly request: RequestId }
  /** A speaker steps back behind another one who waits. */
  | { readonly type: 'YieldPlace'; readonly request: RequestId; readonly after: RequestId }
  /** `seen` is the `changed` of the request as the presser saw it. */
  | ({ readonly type: 'EditRequest'; readonly request: RequestId; readonly seen: number } & Asked)
  /** `from` and `after` are the requests that it stood and shall stand behind; `null` is the head of the list. */
  | {
      readonly type: 'MoveRequest'
      readonly request: RequestId
      readonly from: RequestId | null
      readonly after: RequestId | null
    }
  | { readonly type: 'RemoveRequest'; readonly request: RequestId }
  | { readonly type: 'CallRequest'; readonly request: RequestId }
  | { readonly type: 'MarkAbsent'; readonly request: RequestId }
  /** For one request, for a kind (those to come too), or for all who wait now. */
  | { readonly type: 'SetLimit'; readonly slot: SlotId; readonly of: LimitedTo; readonly limit: Duration }
  /** Those not reached in one slot wait in a later one. */
  | { readonly type: 'CarryRequests'; readonly from: SlotId; readonly to: SlotId }
  /** A point of order interrupts whatever `interrupt` says. */
  | {
      readonly type: 'GiveFloor'
      readonly turn: TurnId | null
      readonly request: RequestId
      readonly interrupt: boolean
      /** What the presser was told of, and pressed in spite of. */
      readonly despite?: readonly Warning[] | undefined
    }

/** Behind whom somebody stands, and shall stand. */
export type Move = Pick<Extract<QueueCommand, { type: 'MoveRequest' }>, 'from' | 'after'>

export type Closing = 'now' | { readonly at: Instant } | { readonly after: Duration }

export type LimitedTo = 'all' | { readonly request: RequestId } | { readonly kind: RequestKind }

export function decideQueue(
  show: Listening,
  command: QueueCommand,
  moment: Moment,
): Decision<QueueEvent | TurnStarted> {
  if (show.runOfShow.status === 'ended') return refuse('not-live')
  switch (command.type) {
    case 'OpenList':
      return openList(show, command.slot, moment.now)
    case 'CloseList':
      return closeList(show, command.slot, command.when, moment.now)
    case 'RequestFloor': {
      const { person } = moment.by
      return person === null
        ? refuse('not-allowed')
        : ask(show, command.slot, { is: 'person', person }, command, moment)
    }
    case 'EnterRequest':
      return ask(show, command.slot, command.asker, command, moment)
    case 'CarryRequests':
      return carry(show, command.from, command.to, moment.now)
    case 'SetLimit':
      return setLimit(show, command.slot, command.of, command.limit)
    case 'GiveFloor':
      return giveFloor(show, command.turn, command.request, command.interrupt, command.despite ?? [], moment.now)
    default: {
      const request = show.queue.requests.find((each) => each.id === command.request)
      return request === undefined ? refuse('unknown-request') : decideRequest(show, request, command, moment)
    }
  }
}

type RequestCommand = Extract<QueueCommand, { readonly request: RequestId }>

function decideRequest(
  show: Listening,
  request: Request,
  command: Exclude<RequestCommand, { type: 'GiveFloor' }>,
  { by, now }: Moment,
): Decision<QueueEvent> {
  const { id } = request
  const turnedTo = (state: Request['state']) => accept({ type: 'RequestTurned' as const, request: id, state, at: now })
  switch (command.type) {
    case 'WithdrawRequest':
      if (by.role === 'speaker' && !isOwn(request, by.person)) return refuse('not-yours')
      if (by.role === 'crew' && request.by.role !== 'crew') return refuse('not-yours')
      return standsOnList(request) ? turnedTo('withdrawn') : refuse('not-waiting')
    case 'YieldPlace': {
      if (by.person === null || !isOwn(request, by.person)) return refuse('not-yours')
      const order = waitingIn(show.queue.requests, request.slot).map((each) => each.id)
      if (!order.includes(id) || !order.includes(command.after)) return refuse('not-waiting')
      if (order.indexOf(command.after) <= order.indexOf(id)) return refuse('never-up')
      return accept({ type: 'RequestMoved', request: id, after: command.after })
    }
    case 'EditRequest':
      return edit(show, request, command)
    case 'MoveRequest':
      return move(show, request, command.from, command.after)
    case 'RemoveRequest':
      return standsOnList(request) ? turnedTo('removed') : refuse('not-waiting')
    case 'CallRequest': {
      const refused = callRefusal(request, show.floor.slot, hasTwin(request, othersWaiting(show, request)))
      return refused === null ? turnedTo('called') : refuse(refused)
    }
    case 'MarkAbsent':
      return isWaiting(request) ? turnedTo('absent') : refuse('not-waiting')
    default:
      return unreachable(command)
  }
}

function openList(show: Listening, slot: SlotId, now: Instant): Decision<QueueEvent> {
  const refused = listRefusal(show, slot)
  if (refused !== null) return refuse(refused)
  const list = show.queue.lists[slot] ?? NO_LIST
  if (isOpen(list, now) && list.closesAt === null) return refuse('already-open')
  return accept({ type: 'ListOpened', slot })
}

function closeList(show: Listening, slot: SlotId, when: Closing, now: Instant): Decision<QueueEvent> {
  const refused = listRefusal(show, slot)
  if (refused !== null) return refuse(refused)
  if (!isOpen(show.queue.lists[slot] ?? NO_LIST, now)) return refuse('already-closed')
  if (when === 'now') return accept({ type: 'ListClosed', slot, due: null })
  const at = 'at' in when ? when.at : later(now, when.after)
  return at <= now ? refuse('time-past') : accept({ type: 'ListClosing', slot, at })
}

function listRefusal({ agenda, floor, runOfShow }: Listening, id: SlotId): Refusal | null {
  const slot = agendaIndex(agenda).slot(id)
  return slot === null ? 'unknown-slot' : noListIn(slot, { fates: runOfShow.fates, on: floor.slot })
}

function ask(show: Listening, slot: SlotId, asker: Asker, asked: Asked, { by, now }: Moment): Decision<QueueEvent> {
  const { queue, agenda, revision } = show
  const refused = listRefusal(show, slot)
  if (refused !== null) return refuse(refused)
  const isSpeakersOwn = by.role === 'speaker'
  if (isSpeakersOwn && !isOpen(queue.lists[slot] ?? NO_LIST, now) && asked.kind !== 'point-of-order') {
    return refuse('list-closed')
  }
  const person = asker.is === 'person' ? asker.person : null
  if (person !== null && agendaIndex(agenda).person(person) === null) return refuse('unknown-person')
  if (!agenda.languages.includes(asked.language)) return refuse('unknown-language')
  const twin = hasTwin({ asker, kind: asked.kind }, waitingIn(queue.requests, slot))
  const wrong = kindRefusal(asked.kind, null, { canReply: canReply(show, slot), twin })
  if (wrong !== null) return refuse(wrong)
  const request: Request = {
    id: `r${revision + 1}`,
    slot,
    asker,
    by,
    at: now,
    changed: revision + 1,
    state: 'waiting',
    since: now,
    limit: null,
    replyTo: asked.kind === 'reply' ? queue.speaking : null,
    carriedFrom: null,
    ownNote: isSpeakersOwn ? asked.note : null,
    ...saidOf(asked),
  }
  return accept({ type: 'RequestMade', request })
}

function canReply({ queue, floor }: Listening, slot: SlotId): boolean {
  return queue.speaking !== null && floor.slot === slot
}

function saidOf({ kind, language, note, behalf }: Asked): Asked {
  return { kind, language, note, behalf }
}

function edit(
  show: Listening,
  request: Request,
  command: Extract<QueueCommand, { type: 'EditRequest' }>,
): Decision<QueueEvent> {
  if (command.seen !== request.changed) return refuse('stale-request')
  if (!standsOnList(request)) return refuse('not-waiting')
  if (!show.agenda.languages.includes(command.language)) return refuse('unknown-language')
  const twin = hasTwin({ asker: request.asker, kind: command.kind }, othersWaiting(show, request))
  const wrong = kindRefusal(command.kind, request, { canReply: canReply(show, request.slot), twin })
  if (wrong !== null) return refuse(wrong)
  const replyTo = command.kind === 'reply' ? (request.replyTo ?? show.queue.speaking) : null
  return accept({
    type: 'RequestEdited',
    request: request.id,
    asked: saidOf(command),
    replyTo,
    changed: show.revision + 1,
  })
}

function move(
  { queue }: Listening,
  request: Request,
  from: RequestId | null,
  after: RequestId | null,
): Decision<QueueEvent> {
  const order = waitingIn(queue.requests, request.slot).map((each) => each.id)
  const place = order.indexOf(request.id)
  if (place < 0) return refuse('not-waiting')
  if ((order[place - 1] ?? null) !== from) return refuse('stale-queue')
  if (after === request.id || (after !== null && !order.includes(after))) return refuse('stale-queue')
  if (after === from) return refuse('already-there')
  return accept({ type: 'RequestMoved', request: request.id, after })
}

function setLimit({ queue, agenda }: Listening, slot: SlotId, of: LimitedTo, limit: Duration): Decision<QueueEvent> {
  if (!agenda.slots.some((each) => each.id === slot)) return refuse('unknown-slot')
  const waiting = waitingIn(queue.requests, slot)
  if (of !== 'all' && 'kind' in of) return accept({ type: 'KindLimited', slot, kind: of.kind, limit })
  const limited = waiting.filter((each) => of === 'all' || each.id === of.request).map((each) => each.id)
  if (limited.length === 0) return refuse('not-waiting')
  return accept({ type: 'RequestsLimited', requests: limited, limit })
}

/** `to` is on or still to come, and stands after `from`, where that is still in the agenda. */
function carry(show: Listening, from: SlotId, to: SlotId, now: Instant): Decision<QueueEvent> {
  const { queue, agenda, revision } = show
  const order = agenda.slots.map((slot) => slot.id)
  const unreached = queue.requests.filter((request) => request.slot === from && request.state === 'not-reached')
  if (!order.includes(from) && unreached.length === 0) return refuse('unknown-slot')
  const refused = listRefusal(show, to)
  if (refused !== null) return refuse(refused)
  if (order.indexOf(to) <= order.indexOf(from)) return refuse('not-later')
  const left = unreached.filter(
    (request, index, all) => !hasTwin(request, [...waitingIn(queue.requests, to), ...all.slice(0, index)]),
  )
  if (left.length === 0) return refuse('nobody-left')
  const requests = left.map((request, index) => ({
    ...request,
    id: `r${revision + 1}-${index + 1}`,
    slot: to,
    at: now,
    changed: revision + 1,
    state: 'waiting' as const,
    since: now,
    carriedFrom: request.id,
  }))
  return accept({ type: 'RequestsCarried', at: now, requests })
}

function isOwn(request: Request, person: string | null): boolean {
  return person !== null && request.asker.is === 'person' && request.asker.person === person
}
