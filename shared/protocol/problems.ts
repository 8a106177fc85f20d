import { type Refusal, refusals } from '../domain/refusals.ts'

/** Why a press was not done, when the show was not even asked. */
const pressProblems = {
  /** Not of the protocol's shape: a bug in the sender. */
  malformed: 400,
  /** It came after its `until`: say that the press was not done. */
  'too-late': 409,
  /** Another link used this command id: make a new one. */
  'duplicate-id': 409,
  /** It was never offered to the store, so it was not done and never will be: say so, and let the person press again. */
  'not-stored': 503,
  /** Slow down; the press was not done. */
  'too-many': 429,
} as const

/** Why a request over HTTP is not answered as it was meant. */
const requestProblems = {
  'bad-agenda': 422,
  'bad-key': 401,
  'bad-link': 422,
  'bad-origin': 403,
  'bad-page': 422,
  'key-in-address': 400,
  'key-needed': 401,
  'no-such-page': 404,
  'too-large': 413,
  'unknown-link': 404,
  'unknown-run': 404,
  'unknown-screen': 404,
  'unknown-show': 404,
  broken: 500,
  'in-doubt': 503,
} as const

/** Why a press was not done: refused by the show, or at the door. */
export type PressRefusal = Refusal | keyof typeof pressProblems

export type RequestProblem = keyof typeof requestProblems

export type ProblemCode = PressRefusal | RequestProblem

/** Every error that is answered over HTTP, with its status. */
export const problems: Readonly<Record<ProblemCode, number>> = { ...refusals, ...pressProblems, ...requestProblems }

export const problemCodes = Object.keys(problems) as readonly ProblemCode[]
