import type { Actor } from './actor.ts'
import type { Instant } from './time.ts'

/** Everything a decision may know beyond the show itself. */
export interface Press {
  readonly by: Actor
  readonly now: Instant
}

/** An expected "no" is a value. Each comment says what the presser's screen does with it. */
export type Refusal =
  /** This role has no such press: say so; it will never work with this link. */
  | 'not-allowed'
  /** Somebody else's press came first: show the new floor and say this press changed nothing. */
  | 'stale-turn'
  /** The floor language was changed since: show it, and let the person look again. */
  | 'stale-language'
  /** Something newer can be undone, or this was undone already: show the new undo line. */
  | 'stale-undo'
  /** The show has started already. */
  | 'already-started'
  /** The show has not started, or has ended. */
  | 'not-live'
  /** Every segment is skipped: restore one. */
  | 'nothing-to-start'
  /** No slot or segment of this id in the agenda (any more). */
  | 'unknown-segment'
  /** The agenda has no such floor language. */
  | 'unknown-language'
  /** This segment has the floor; end its turn or start another one instead. */
  | 'segment-on'
  /** This segment was held; it can be started again but not skipped. */
  | 'segment-done'
  | 'already-skipped'
  | 'not-skipped'
  /** The chair has the floor between turns; there is no turn to end. */
  | 'chair-has-floor'
  | 'already-held'
  | 'not-held'
  /** The turn has no limit, so no time can be added to it. */
  | 'no-limit'
  /** More would be taken away than the limit has. */
  | 'limit-below-zero'
  /** Nobody speaks in a break. */
  | 'no-language'
  /** It is confirmed: nothing to do. */
  | 'already-confirmed'
  /** No slot of this id in the agenda (any more). */
  | 'unknown-slot'
  /** No request of this id. */
  | 'unknown-request'
  /** Nobody of this id in the agenda (any more). */
  | 'unknown-person'
  | 'unknown-message'
  /** The change it told of was undone: it needs no answer. */
  | 'unknown-notice'
  /** Breaks have no list of speakers. */
  | 'no-list'
  /** The slot was held, or has nothing left to come. */
  | 'slot-past'
  /** Only points of order can be asked for now. */
  | 'list-closed'
  | 'already-open'
  | 'already-closed'
  /** The hour named has passed. */
  | 'time-past'
  /** This person waits with a request of this kind: withdraw it first, or change it. */
  | 'already-waiting'
  /** It has the floor, is done, or has left the list: show the list as it is. */
  | 'not-waiting'
  | 'already-called'
  /** Somebody else changed the request: show it, and let the person look again. */
  | 'stale-request'
  /** The order changed since: show it, and let the person look again. */
  | 'stale-queue'
  /** It stands there already. */
  | 'already-there'
  /** A speaker may let others pass, and pass nobody. */
  | 'never-up'
  /** It belongs to somebody else. */
  | 'not-yours'
  /** Nobody has spoken yet to whom one could reply. */
  | 'nobody-to-reply-to'
  /** It waits for another slot than the one that is on. */
  | 'not-this-slot'
  /** One turn is interrupted already: end this one first. */
  | 'already-interrupted'
  /** Those waiting can only be carried into a later slot. */
  | 'not-later'
  /** Everybody was reached. */
  | 'nobody-left'
  /** Whoever has the floor has no page: a break, or a guest. */
  | 'nobody-to-tell'
  | 'already-seen'
  | 'already-gone'
  | 'already-so'
  /** Somebody else changed this part of the agenda: show it, and let the person look again. */
  | 'stale-agenda'
  /** Another one has this id: choose another. */
  | 'id-taken'
  /** A length is longer than nothing. */
  | 'no-duration'
  /** The slot is on: change what comes after it. */
  | 'slot-on'
  /** Nothing can be put before what was held. */
  | 'place-past'
  /** A discussion and a break have one segment. */
  | 'one-segment'
  /** Drop the slot instead. */
  | 'last-segment'
  | 'last-slot'
  /** Nothing stands before the agenda's own start. */
  | 'before-start'
  | 'nobody-in-break'
  /** A discussion is held by the chair. */
  | 'chairs-discussion'
  /** As many slots, segments or people as an agenda may have. */
  | 'agenda-full'
  | 'nothing-to-change'
  /** The link names nobody in a booth of the agenda (any more). */
  | 'not-in-booth'
  /** A booth's turn length is from 5 to 40 minutes. */
  | 'turn-length'
  /** Nobody of this id works in the same booth. */
  | 'no-partner'
  | 'handover-under-way'
  /** One of the two has to be on mic, and only one. */
  | 'nobody-to-relieve'
  /** It was answered, switched, cancelled or has lapsed: show the booth as it is. */
  | 'stale-handover'
  /** The partner has not said yes yet. */
  | 'not-accepted'
  /** The same signal from the same person within ten seconds: wait. */
  | 'too-soon'
  | 'not-interrupted'
  | 'unknown-signal'
  /** It was sent again since: show it, and let the person look again. */
  | 'stale-signal'
  | 'unknown-paper'
  /** As many as may be added: remove some. */
  | 'papers-full'
  /** The lists of speakers are as long as they may be: some have to leave first. */
  | 'list-full'
  /** Messages, signals, who is ready, all together: as much as pages are sent. */
  | 'show-full'
  /** It was edited since it was loaded, and is not overwritten by its file. */
  | 'agenda-edited'

export type Decision<Event> = { readonly events: readonly Event[] } | { readonly refused: Refusal }

export function accept<Event>(...events: readonly Event[]): Decision<Event> {
  return { events }
}

export function refuse(code: Refusal): { readonly refused: Refusal } {
  return { refused: code }
}
