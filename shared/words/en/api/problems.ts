import type { RequestProblem } from '../../../protocol/problems.ts'
import { record } from '../pages/record.ts'
import { agendaFaults } from './agendaFaults.ts'

/** What a parameter of a query has to be, after its name. */
const queries = {
  changes: 'may be 1, once, or left out',
  id: 'is needed, once, and is the id of one request',
  language: 'may be one language, such as fr, or left out',
  run: 'may be one whole number, such as 1, or left out',
}

/** Of this one case, where that tells more than the sentence of its code. */
const details = {
  query: queries,
  badQuery: (name: keyof typeof queries) => `The parameter "${name}" ${queries[name]}.`,
  bodyTooLarge: (kilobytes: number) =>
    `It has more than ${kilobytes}\u00a0kB, the most that is taken here: make it shorter.`,
  notJson: 'What was sent is neither an object nor a list in JSON.',
  notWritten: (seconds: number) => `Nothing could be written down for ${seconds}\u00a0s.`,
  showInDoubt: 'Nobody knows yet whether the session was added. Add it again in a while: it is taken once.',
  notBuilt: 'The pages are not built: npm run build.',
}

/** What is wrong with a request over HTTP, and what to do. `malformed` is said to programs, which know no page to reload. */
const sentences = {
  'bad-agenda': 'The agenda has mistakes: each is listed with its place and remedy.',
  'bad-key': 'This link or key opens nothing here: it is wrong, was renewed, or is of another session.',
  'bad-link': 'There is no such role, person or booth to make a link for.',
  'bad-origin': 'Pages of other sites may not call this server.',
  'bad-page': 'A screen can only be sent to a page that its own link opens.',
  'key-in-address': 'Keys do not belong in an address, where logs keep them: send it as Authorization: Bearer.',
  'key-needed': 'This needs a key: send it as Authorization: Bearer.',
  'no-such-page': 'There is nothing at this address.',
  'not-ready': 'The server cannot write anything down: look at its disk.',
  'too-large': 'This is larger than the server takes: make it shorter.',
  'unknown-link': 'The session has no such link (any more).',
  'unknown-run': record.noRun,
  'unknown-screen': 'This screen is not connected (any more).',
  'unknown-show': 'There is no session of this id.',
  malformed:
    'The request is not as /api/v1/openapi.json describes it. What is wrong stands in problems, with its place, where it can be told.',
  broken: 'The server failed to answer; what was acknowledged before is safe.',
  'in-doubt': 'Nobody knows yet whether this was done: ask again under the same id, with again: true.',
} satisfies Record<RequestProblem | 'malformed' | 'not-ready', string>

export const problems = { ...sentences, details, agendaFaults }

export type ProblemWords = typeof problems
