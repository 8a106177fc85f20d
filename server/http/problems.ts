import type { Response } from 'express'
import type { Code, HandshakeRefusal, Oversize } from '../../shared/protocol/messages.ts'

/** Reasons that only the HTTP door has. */
type HttpCode =
  | 'bad-agenda'
  | 'bad-link'
  | 'bad-page'
  | 'key-in-address'
  | 'key-needed'
  | 'no-such-page'
  | 'too-large'
  | 'unknown-link'
  | 'unknown-run'
  | 'unknown-screen'
  | 'broken'
  | 'in-doubt'

export type ProblemCode = Code | Exclude<HandshakeRefusal, 'wrong-protocol'> | HttpCode

interface Problem {
  readonly status: number
  readonly title: string
}

/** Every error this server answers over HTTP: its status, and one sentence that says what to do. */
export const problems = {
  'already-confirmed': { status: 409, title: 'This floor language is confirmed already.' },
  'already-held': { status: 409, title: 'The show is held already.' },
  'already-skipped': { status: 409, title: 'This segment is skipped already.' },
  'already-started': { status: 409, title: 'The show has started: it keeps its agenda and is not started again.' },
  'chair-has-floor': { status: 409, title: 'The chair has the floor: there is no turn to end.' },
  'duplicate-id': { status: 409, title: 'Another link used this command id: make a new one.' },
  'not-held': { status: 409, title: 'The show is not held.' },
  'not-live': { status: 409, title: 'The show is not in a state for this: not started, or ended.' },
  'not-skipped': { status: 409, title: 'This segment is neither skipped nor passed over.' },
  'nothing-to-start': { status: 409, title: 'Every segment is skipped: restore one first.' },
  'segment-done': { status: 409, title: 'This segment was held; it can be started again but not skipped.' },
  'segment-on': { status: 409, title: 'This segment has the floor: end its turn or start another one.' },
  'stale-language': { status: 409, title: 'The floor language was changed since: look again.' },
  'stale-turn': { status: 409, title: 'Another press came first: look at the new turn and decide again.' },
  'stale-undo': { status: 409, title: 'Something newer can be undone, or this was undone already.' },
  'too-late': { status: 409, title: 'The command came after its time and was not done.' },
  'limit-below-zero': { status: 422, title: 'More would be taken away than the limit has.' },
  'no-language': { status: 422, title: 'Nobody speaks in a break.' },
  'no-limit': { status: 422, title: 'This turn has no limit to add time to.' },
  'unknown-language': { status: 422, title: 'The agenda has no such floor language.' },
  'unknown-segment': { status: 422, title: 'The agenda has no such slot or segment.' },
  'unknown-slot': { status: 422, title: 'The agenda has no such slot.' },
  'unknown-request': { status: 422, title: 'There is no such request for the floor.' },
  'unknown-person': { status: 422, title: 'Nobody in the agenda has this id.' },
  'unknown-message': { status: 422, title: 'There is no such message.' },
  'unknown-notice': { status: 422, title: 'There is no such notice: the change it told of was undone.' },
  'no-list': { status: 422, title: 'A break has no list of speakers.' },
  'slot-past': { status: 409, title: 'The slot was held, or has nothing left to come.' },
  'list-closed': { status: 409, title: 'The list of speakers is closed: only points of order are taken.' },
  'already-open': { status: 409, title: 'The list is open already.' },
  'already-closed': { status: 409, title: 'The list is closed already.' },
  'time-past': { status: 422, title: 'The hour named has passed.' },
  'already-waiting': {
    status: 409,
    title: 'This person waits with a request of this kind: change it, or withdraw it first.',
  },
  'not-waiting': { status: 409, title: 'The request does not wait (any more): look at the list again.' },
  'already-called': { status: 409, title: 'This request is called already.' },
  'stale-request': { status: 409, title: 'Somebody else changed the request: look again.' },
  'stale-queue': { status: 409, title: 'The order changed since: look again.' },
  'already-there': { status: 409, title: 'It stands there already.' },
  'never-up': { status: 422, title: 'A speaker may let others pass, and pass nobody.' },
  'not-yours': { status: 409, title: 'It belongs to somebody else.' },
  'nobody-to-reply-to': { status: 409, title: 'Nobody has spoken in this slot to whom one could reply.' },
  'not-this-slot': { status: 409, title: 'The request waits for another slot than the one that is on.' },
  'already-interrupted': { status: 409, title: 'One turn is interrupted already: end this one first.' },
  'not-later': { status: 422, title: 'Those waiting can only be carried into a later slot.' },
  'nobody-left': { status: 409, title: 'Nobody was left unreached in that slot.' },
  'nobody-to-tell': { status: 409, title: 'Whoever has the floor has no page: a break, or a guest.' },
  'already-seen': { status: 409, title: 'It was seen already.' },
  'already-gone': { status: 409, title: 'The message is gone already.' },
  'already-so': { status: 409, title: 'It is so already.' },
  'stale-agenda': { status: 409, title: 'Somebody else changed this part of the agenda: look again.' },
  'id-taken': { status: 409, title: 'Something else in the agenda has this id: choose another.' },
  'no-duration': { status: 422, title: 'A length is longer than nothing.' },
  'slot-on': { status: 409, title: 'The slot is on: change what comes after it.' },
  'place-past': { status: 409, title: 'Nothing can be put before what was held.' },
  'one-segment': { status: 409, title: 'A discussion and a break have one segment.' },
  'last-segment': { status: 409, title: 'It is the slot’s last segment: drop the slot instead.' },
  'last-slot': { status: 409, title: 'An agenda has at least one slot.' },
  'before-start': { status: 422, title: 'Nothing stands before the agenda’s own start.' },
  'nobody-in-break': { status: 422, title: 'A break has neither speaker nor language.' },
  'chairs-discussion': { status: 422, title: 'A discussion is held by the chair.' },
  'agenda-full': {
    status: 409,
    title:
      'An agenda has at most 500 slots, 1,000 segments and 2,000 people, and takes 512 kB as it is sent: shorten it.',
  },
  'agenda-edited': { status: 409, title: 'The agenda was edited since it was loaded, and is kept.' },
  'nothing-to-change': { status: 422, title: 'Nothing would change.' },
  'not-in-booth': { status: 409, title: 'This link names nobody in a booth of the agenda (any more).' },
  'turn-length': { status: 422, title: 'A turn on mic is from 5 to 40 minutes.' },
  'no-partner': { status: 422, title: 'Nobody of this id works in the same booth.' },
  'handover-under-way': { status: 409, title: 'A handover is under way in this booth already.' },
  'nobody-to-relieve': { status: 409, title: 'One of the two has to be on mic, and only one.' },
  'stale-handover': { status: 409, title: 'This handover is over: look at the booth again.' },
  'not-accepted': { status: 409, title: 'The partner has not accepted yet.' },
  'too-soon': { status: 409, title: 'The same signal was sent less than ten seconds ago: wait.' },
  'not-interrupted': { status: 409, title: 'This booth has not said that its interpretation is interrupted.' },
  'unknown-signal': { status: 409, title: 'There is no such signal (any more).' },
  'stale-signal': { status: 409, title: 'It was sent again since: look at it again.' },
  'unknown-paper': { status: 409, title: 'It is not there (any more).' },
  'list-full': {
    status: 409,
    title: 'The lists of speakers are full: some must leave first, or names and notes be shorter.',
  },
  'show-full': {
    status: 409,
    title: 'A show takes 32 kB at most beside its agenda and lists: clear messages, or shorten them.',
  },
  'papers-full': {
    status: 409,
    title: '200 texts, documents and terms of 128 kB together may be added: remove or shorten some.',
  },
  'unknown-screen': { status: 404, title: 'This show has no such screen connected.' },
  'bad-page': { status: 422, title: 'A screen can only be sent to a page that its own link opens.' },
  'bad-agenda': { status: 422, title: 'The agenda has mistakes: each is listed with its place and remedy.' },
  'bad-link': { status: 422, title: 'There is no such role, person or booth to make a link for.' },
  malformed: { status: 400, title: 'The request does not have the shape that /api/v1/openapi.json describes.' },
  'key-in-address': {
    status: 400,
    title: 'Keys do not belong in an address, where logs keep them: send it as Authorization: Bearer.',
  },
  'bad-key': { status: 401, title: 'This key opens nothing here: it is wrong, was renewed, or is of another show.' },
  'key-needed': { status: 401, title: 'This needs a key: send it as Authorization: Bearer.' },
  'not-allowed': { status: 403, title: 'This key is not allowed to do this.' },
  'bad-origin': { status: 403, title: 'Pages of other sites may not call this server.' },
  'unknown-show': { status: 404, title: 'There is no show of this id.' },
  'unknown-link': { status: 404, title: 'This show has no such link.' },
  'unknown-run': { status: 404, title: 'This show has had no such run.' },
  'no-such-page': { status: 404, title: 'There is nothing at this address.' },
  'too-large': { status: 413, title: 'The request is larger than this server takes.' },
  'too-many': { status: 429, title: 'Too many requests: wait a little.' },
  broken: { status: 500, title: 'The server failed to answer; what was acknowledged before is safe.' },
  'not-stored': { status: 503, title: 'The command could not be written down, so it was not done. Press again.' },
  'in-doubt': {
    status: 503,
    title: 'Nobody knows yet whether this was done: ask again under the same id, with again: true.',
  },
} as const satisfies Record<ProblemCode, Problem>

export function problemCodes(): ProblemCode[] {
  return Object.keys(problems) as ProblemCode[]
}

/** Under `not-stored`, for a probe, which pressed nothing. */
export const NOT_READY = 'The server cannot write anything down: look at its disk.'

export interface ProblemDetails {
  /** In the place of the code's own. */
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
  readonly over?: Oversize
}

/** RFC 9457, with the stable code as a member of its own. */
export function sendProblem(response: Response, code: ProblemCode, details: ProblemDetails = {}): void {
  const { status, title: usual } = problems[code]
  const { title = usual } = details
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: title, code, ...details }))
}

/** A parameter of the query that is not as the API describes it, by its name. */
export function sendBadQuery(response: Response, path: string, message: string): void {
  sendProblem(response, 'malformed', { detail: `The parameter "${path}" ${message}.`, problems: [{ path, message }] })
}
