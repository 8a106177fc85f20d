import type { Response } from 'express'
import type { Code, HandshakeRefusal } from '../../shared/protocol/messages.ts'

/** Reasons that only the HTTP door has. */
type HttpCode =
  | 'bad-agenda'
  | 'bad-link'
  | 'key-in-address'
  | 'key-needed'
  | 'no-such-page'
  | 'too-large'
  | 'unknown-link'
  | 'unknown-run'
  | 'broken'

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
  'too-many': { status: 429, title: 'Too many requests: wait a minute.' },
  broken: { status: 500, title: 'The server failed to answer; what was acknowledged before is safe.' },
  'not-stored': { status: 503, title: 'The command could not be written down, so it was not done. Press again.' },
} as const satisfies Record<ProblemCode, Problem>

export interface ProblemDetails {
  readonly detail?: string
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
}

/** RFC 9457, with the stable code as a member of its own. */
export function sendProblem(response: Response, code: ProblemCode, details: ProblemDetails = {}): void {
  const { status, title } = problems[code]
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: title, code, ...details }))
}
