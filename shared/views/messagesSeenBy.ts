import type { Actor } from '../domain/actor.ts'
import type { SegmentId } from '../domain/agenda/agenda.ts'
import { type Notice, type Notices, noticesFor } from '../domain/editing/notices.ts'
import {
  isFor,
  MESSAGE_BYTES,
  type Message,
  type Messages,
  messagesFor,
  type Sight,
} from '../domain/messages/messages.ts'
import { onceFor } from '../domain/once.ts'
import { itemsChanged } from '../domain/runOfShow/catchUp.ts'
import { NONE } from '../domain/time.ts'
import { unreachable } from '../domain/unreachable.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import type { SeenChange, SeenMessage, SeenNotice, SeenSight, SimpleChange } from '../protocol/view.ts'
import { NOBODY_NAMED, presserOf, sightOf } from './presser.ts'
import { inBrief, newestWithin } from './within.ts'

/** Bytes of all messages, and of all notices. */
const MESSAGES_MOST = 7_000
const NOTICES_MOST = 6_000
/** More sights than that of one message are only counted. */
const SIGHTS_MOST = 20
/** Whom one change concerns, by name. */
const CONCERNED_MOST = 30

/** For moderators and crew: those that are up first, then the newest of the others. The record has them all. */
export const messagesOfTheRoom = onceFor(({ sent }: Messages): readonly SeenMessage[] => {
  const newest = new Set(newestWithin(sent.filter(({ gone }) => gone === null).map(withSights), MESSAGES_MOST))
  const left = MESSAGES_MOST - [...newest].reduce((sum, each) => sum + sizeOf(each) + 1, 0)
  const gone = newestWithin(sent.filter((each) => each.gone !== null).map(withSights), left)
  return [...gone, ...newest].sort((a, b) => a.id - b.id)
})

/** All that are at hand, with everybody who has seen them. */
export function allMessagesOfTheRoom({ sent }: Messages): readonly SeenMessage[] {
  return sent.map((each) => ({ ...withSights(each), seen: each.seen.map(sightOf) }))
}

/** Ids and times that tell nothing of what else was done. */
export const messagesOfThePublic = onceFor(({ sent }: Messages): readonly SeenMessage[] => {
  const shown = sent.filter((each) => each.gone === null && isFor(each.audience, { role: 'public', person: null }))
  const seen = shown.map((each) => ({ ...seenMessage(each, null), id: each.at, by: NOBODY_NAMED }))
  return newestWithin(seen, MESSAGES_MOST)
})

export function ownMessages(actor: Actor, messages: Messages): readonly SeenMessage[] {
  return newestWithin(
    messagesFor(messages, actor).map((each) => seenMessage(each, null)),
    MESSAGES_MOST,
  )
}

export const noticesOfTheRoom = onceFor((notices: Notices): readonly SeenNotice[] =>
  newestWithin(
    notices.map((each) => seenNotice(each, each.people.slice(0, CONCERNED_MOST), [], each.seen)),
    NOTICES_MOST,
  ),
)

/** `segments` are the reader's own: of many that were shortened together, each learns of theirs. */
export function ownNotices(actor: Actor, notices: Notices, segments: readonly SegmentId[]): readonly SeenNotice[] {
  const own = (people: Notice['people']) => people.filter((person) => person === actor.person)
  return newestWithin(
    noticesFor(notices, actor).map((each) => seenNotice(each, own(each.people), segments, null)),
    NOTICES_MOST,
  )
}

const withSights = onceFor((message: Message): SeenMessage => seenMessage(message, message.seen))

function seenMessage(message: Message, seen: readonly Sight[] | null): SeenMessage {
  const { id, at, by, audience, text, weight, until, gone } = message
  return { id, at, by: presserOf(by), audience, text: fitting(text), weight, until, gone, ...sights(seen) }
}

/** An older version took longer ones. */
function fitting(text: Message['text']): Message['text'] {
  return sizeOf(text) > MESSAGE_BYTES ? inBrief(text) : text
}

function seenNotice(
  { id, at, by, what, booths }: Notice,
  people: Notice['people'],
  segments: readonly SegmentId[],
  seen: readonly Sight[] | null,
): SeenNotice {
  return { id, at, by: presserOf(by), what: seenChange(what, segments), people, booths, ...sights(seen) }
}

function seenChange(what: Notice['what'], segments: readonly SegmentId[]): SeenChange {
  switch (what.is) {
    case 'loaded':
      return what
    case 'taken-back':
      return { is: what.is, of: simpleChange(what.of, segments) }
    case 'edit':
    case 'catch-up':
      return simpleChange(what, segments)
    default:
      return unreachable(what)
  }
}

function simpleChange(
  what: Extract<Notice['what'], { is: 'edit' | 'catch-up' }>,
  segments: readonly SegmentId[],
): SimpleChange {
  if (what.is === 'edit') return inBrief(what)
  const { is, changes, skipped, slotBy = NONE } = what
  return {
    is,
    items: itemsChanged({ changes, skip: skipped, slotBy }),
    changes: changes.filter(({ segment }) => segments.includes(segment)),
    skipped: skipped.filter((segment) => segments.includes(segment)),
  }
}

/** Where so many have seen it that their names would not fit, their number says it. */
function sights(seen: readonly Sight[] | null): { readonly seen: readonly SeenSight[]; readonly seenBy: number } {
  if (seen === null) return { seen: [], seenBy: 0 }
  return { seen: seen.length > SIGHTS_MOST ? [] : seen.map(sightOf), seenBy: seen.length }
}
