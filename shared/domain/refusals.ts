/**
 * Every expected "no" of a show, with its status over HTTP (RFC 9110): 403 never with this link, 409 not as the show is
 * now, 422 names what is not there or cannot be. Each comment says what the presser's screen does with it.
 */
export const refusals = {
  /** This role has no such press: say so; it will never work with this link. */
  'not-allowed': 403,
  /** Somebody else's press came first: show the new floor and say this press changed nothing. */
  'stale-turn': 409,
  /** The floor language was changed since: show it, and let the person look again. */
  'stale-language': 409,
  /** Something newer can be undone, or this was undone already: show the new undo line. */
  'stale-undo': 409,
  /** The show has started already. */
  'already-started': 409,
  /** The show has not started, or has ended. */
  'not-live': 409,
  /** Every segment is skipped: restore one. */
  'nothing-to-start': 409,
  /** No slot or segment of this id in the agenda (any more). */
  'unknown-segment': 422,
  /** The agenda has no such floor language. */
  'unknown-language': 422,
  /** This segment has the floor; end its turn or start another one instead. */
  'segment-on': 409,
  /** It took place: it can be started again but not skipped. */
  'segment-done': 409,
  'already-skipped': 409,
  'not-skipped': 409,
  /** The chair has the floor between turns; there is no turn to end. */
  'chair-has-floor': 409,
  'already-held': 409,
  'not-held': 409,
  /** The turn has no limit, so no time can be added to it. */
  'no-limit': 422,
  /** More would be taken away than the limit has. */
  'limit-below-zero': 422,
  /** Nobody speaks in a break. */
  'no-language': 422,
  /** It is confirmed: nothing to do. */
  'already-confirmed': 409,
  /** No slot of this id in the agenda (any more). */
  'unknown-slot': 422,
  /** No request of this id. */
  'unknown-request': 422,
  /** Nobody of this id in the agenda (any more). */
  'unknown-person': 422,
  'unknown-message': 422,
  /** The change it told of was undone: it needs no answer. */
  'unknown-notice': 422,
  /** Breaks have no list of speakers. */
  'no-list': 422,
  /** The slot is done, or has nothing left to come. */
  'slot-past': 409,
  /** Only points of order can be asked for now. */
  'list-closed': 409,
  'already-open': 409,
  'already-closed': 409,
  /** The instant named has passed. */
  'time-past': 422,
  /** This person waits with a request of this kind: withdraw it first, or change it. */
  'already-waiting': 409,
  /** It has the floor, is done, or has left the list: show the list as it is. */
  'not-waiting': 409,
  'already-called': 409,
  /** Somebody else changed the request: show it, and let the person look again. */
  'stale-request': 409,
  /** The order changed since: show it, and let the person look again. */
  'stale-queue': 409,
  /** It stands there already. */
  'already-there': 409,
  /** A speaker may let others pass, and pass nobody. */
  'never-up': 422,
  /** It belongs to somebody else. */
  'not-yours': 409,
  /** Nobody has spoken yet to whom one could reply. */
  'nobody-to-reply-to': 409,
  /** It waits for another slot than the one that is on. */
  'not-this-slot': 409,
  /** One turn is interrupted already: end this one first. */
  'already-interrupted': 409,
  /** Those waiting can only be carried into a later slot. */
  'not-later': 422,
  /** Everybody was reached. */
  'nobody-left': 409,
  /** Whoever has the floor has no page: a break, or a guest. */
  'nobody-to-tell': 409,
  'already-seen': 409,
  'already-gone': 409,
  'already-so': 409,
  /** Somebody else changed this part of the agenda: show it, and let the person look again. */
  'stale-agenda': 409,
  /** Another one has this id: choose another. */
  'id-taken': 409,
  /** A length is longer than nothing. */
  'no-duration': 422,
  /** The slot is on: change what comes after it. */
  'slot-on': 409,
  /** Nothing can be put before what is done. */
  'place-past': 409,
  /** A discussion and a break have one segment. */
  'one-segment': 409,
  /** Drop the slot instead. */
  'last-segment': 409,
  'last-slot': 409,
  /** Nothing stands before the agenda's own start. */
  'before-start': 422,
  'nobody-in-break': 422,
  /** A discussion is led by the chair. */
  'chairs-discussion': 422,
  /** As many slots, segments or people as an agenda may have. */
  'agenda-full': 409,
  'nothing-to-change': 422,
  /** The link names nobody in a booth of the agenda (any more). */
  'not-in-booth': 409,
  /** A booth's turn length is from 5 to 40 minutes. */
  'turn-length': 422,
  /** Nobody of this id works in the same booth. */
  'no-partner': 422,
  'handover-under-way': 409,
  /** One of the two has to be on mic, and only one. */
  'nobody-to-relieve': 409,
  /** It was answered, switched, cancelled or has lapsed: show the booth as it is. */
  'stale-handover': 409,
  /** The partner has not said yes yet. */
  'not-accepted': 409,
  /** The same signal from the same person within ten seconds: wait. */
  'too-soon': 409,
  'not-interrupted': 409,
  'unknown-signal': 409,
  /** It was sent again since: show it, and let the person look again. */
  'stale-signal': 409,
  'unknown-paper': 409,
  /** As many as may be added: remove some. */
  'papers-full': 409,
  /** The lists of speakers are as long as they may be: some have to leave first. */
  'list-full': 409,
  /** Messages, signals, who is ready, all together: as much as pages are sent. */
  'show-full': 409,
  /** It was edited since it was loaded, and is not overwritten by its file. */
  'agenda-edited': 409,
} as const

export type Refusal = keyof typeof refusals
