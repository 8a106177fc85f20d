import { type ProblemCode, problemCodes, problems } from '../../../shared/protocol/problems.ts'
import { USUAL } from '../../../shared/words/languages.ts'
import { REMARKS } from '../../storage/storage.ts'
import { sentencesIn } from '../problems.ts'
import { EVENTS } from '../stream/streamAnswer.ts'
import { components } from './components.ts'
import { get, json, problemAnswer, ref, send, textual } from './describe.ts'

/** The description of the HTTP API, from the schemas by which it checks what it gets. Make it once: it never changes. */
export function openApi(baseUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version: '1',
      description:
        'The run of show of interpreted meetings. A link’s key, the part of its address after #key=, is the bearer token. ' +
        'Instants are epoch milliseconds on the server’s clock, durations milliseconds. No GET changes anything. ' +
        'Errors are problem+json; `code` is stable, `title` is for people, in the language that `Accept-Language` asks for where there is one.',
    },
    servers: [{ url: baseUrl }],
    security: [{ link: [] }, {}],
    paths: {
      '/healthz': { get: get('Whether the process answers', { 200: json('It does', OK) }, []) },
      '/readyz': {
        get: get(
          'Whether the shows are loaded and the server can write: it tries every 5 s where nobody presses',
          {
            200: json('Ready; `remarks` names what fails without harm to any show', READY),
            503: problemAnswer(['not-stored'], () => sentencesIn(USUAL)['not-ready']),
          },
          KEY,
        ),
      },
      '/api/v1/openapi.json': { get: get('This description', { 200: json('OpenAPI 3.1', { type: 'object' }) }, KEY) },
      '/api/v1/shows': {
        get: get(
          'The shows: with the admin’s key all, with another its own, without one those that are listed',
          { 200: json('The shows', ref('Shows')) },
          KEY,
        ),
        post: send('Open a show on an agenda, or hand a new agenda to a show that has not started', {
          body: ref('Agenda'),
          answers: { 201: json('Opened; `remarks` are what an author may want to look at', ref('Opened')) },
          codes: [...KEY, 'key-needed', 'not-allowed', ...LOADING],
        }),
      },
      '/api/v1/shows/{show}/view': {
        parameters: [SHOW],
        get: get(
          'What this key sees; without one, what the public sees',
          { 200: json('The view', ref('View')) },
          IN_SHOW,
        ),
      },
      '/api/v1/shows/{show}/view/stream': {
        parameters: [SHOW, CHANGES],
        get: get(
          'The view as server-sent events: whole at once and after each change, at most four a second',
          { 200: EVENTS },
          ASKED,
        ),
      },
      '/api/v1/shows/{show}/commands': {
        parameters: [SHOW],
        post: send('Press', {
          body: ref('Press'),
          answers: { 200: json('Done, and durable', ref('Accepted')) },
          codes: [...IN_SHOW, ...PRESSING],
        }),
      },
      '/api/v1/shows/{show}/links': {
        parameters: [SHOW],
        get: get('The links with their keys, for moderators', { 200: json('The links', ref('Links')) }, KEPT),
        post: send('Make a link (201), or give one a new key (200), which closes what the old one opened', {
          body: ref('LinkRequest'),
          answers: { 200: json('The link with its new key', ref('Link')), 201: json('The new link', ref('Link')) },
          codes: [...KEPT, 'unknown-link', 'bad-link', 'not-stored'],
        }),
        delete: send('Revoke a link, which closes what it opened', {
          body: ref('LinkRevocation'),
          answers: { 200: json('The revoked link', ref('Link')) },
          codes: [...KEPT, 'unknown-link', 'not-stored'],
        }),
      },
      '/api/v1/shows/{show}/screens': {
        parameters: [SHOW],
        get: get('The connected screens, for moderators', { 200: json('The screens', ref('Screens')) }, KEPT),
        post: send('Let a screen say large which one it is, or send it to another page of its own link', {
          body: ref('ScreenCall'),
          answers: { 204: { description: 'The screen was told' } },
          codes: [...KEPT, 'unknown-screen', 'bad-page'],
        }),
      },
      '/api/v1/shows/{show}/papers': {
        parameters: [SHOW],
        get: get(
          'Texts, documents, terms and names that were added to the agenda’s own, for those who work on the meeting',
          { 200: json('The papers, oldest first', ref('Papers')) },
          KEPT,
        ),
      },
      '/api/v1/shows/{show}/messages': {
        parameters: [SHOW],
        get: get(
          'The messages that are up and the newest of the others, with all who have seen them; for moderators and crew',
          { 200: json('The messages, oldest first', ref('Messages')) },
          KEPT,
        ),
      },
      '/api/v1/shows/{show}/requests': {
        parameters: [SHOW, REQUEST],
        get: get(
          'One request for the floor, whole, for those who work on the meeting',
          { 200: json('The request', ref('Request')) },
          [...KEPT, 'malformed', 'unknown-request'],
        ),
      },
      '/api/v1/shows/{show}/record.json': {
        parameters: [SHOW, RUN],
        get: get('What happened, planned and actual', { 200: json('The record', ref('Record')), ...SAME }, RECORDED),
      },
      '/api/v1/shows/{show}/record.csv': {
        parameters: [SHOW, RUN],
        get: get('The record as a table', { 200: textual('UTF-8', 'text/csv'), ...SAME }, RECORDED),
      },
      '/api/v1/shows/{show}/agenda.json': {
        parameters: [SHOW],
        get: get(
          'The agenda as this key may know it; without one, as the public may',
          { 200: json('The agenda', ref('Agenda')), ...SAME },
          IN_SHOW,
        ),
      },
      '/api/v1/shows/{show}/agenda.csv': {
        parameters: [SHOW, LANGUAGE],
        get: get('The agenda as a table', { 200: textual('UTF-8', 'text/csv'), ...SAME }, ASKED),
      },
      '/api/v1/shows/{show}/agenda.ics': {
        parameters: [SHOW, LANGUAGE],
        get: get(
          'The agenda as a calendar, at forecast times',
          { 200: textual('iCalendar', 'text/calendar'), ...SAME },
          ASKED,
        ),
      },
    },
    components: {
      securitySchemes: { link: { type: 'http', scheme: 'bearer', description: 'The key of a link' } },
      schemas: components(),
    },
  }
}

/** These answers have an ETag. */
const SAME = { 304: { description: 'It is what If-None-Match names' } }

const OK = { type: 'object', properties: { ok: { const: true } }, required: ['ok'] }
const READY = {
  type: 'object',
  properties: {
    ...OK.properties,
    shows: { type: 'integer' },
    remarks: { type: 'array', items: { enum: Object.keys(REMARKS) } },
    engine: { type: 'string', description: 'For the admin’s key: what keeps the shows, with its version' },
  },
  required: ['ok', 'shows', 'remarks'],
}

const SHOW = { name: 'show', in: 'path', required: true, schema: { type: 'string' } }
const RUN = {
  name: 'run',
  in: 'query',
  schema: { type: 'integer' },
  description: 'An earlier run; the present one without',
}
const REQUEST = { name: 'id', in: 'query', required: true, schema: { type: 'string' } }
const CHANGES = {
  name: 'changes',
  in: 'query',
  schema: { const: '1' },
  description: 'What sockets get: the whole once, then what changed',
}
const LANGUAGE = {
  name: 'language',
  in: 'query',
  schema: { type: 'string' },
  description: 'Else as Accept-Language asks',
}

const KEY: readonly ProblemCode[] = ['bad-key', 'too-many']
const IN_SHOW: readonly ProblemCode[] = ['unknown-show', ...KEY]
/** By a query that may be malformed. */
const ASKED: readonly ProblemCode[] = [...IN_SHOW, 'malformed']
const KEPT: readonly ProblemCode[] = [...IN_SHOW, 'key-needed', 'not-allowed']
const RECORDED: readonly ProblemCode[] = [...KEPT, 'malformed', 'unknown-run']
const LOADING: readonly ProblemCode[] = ['already-started', 'bad-agenda', 'not-stored', 'in-doubt']
/** What a show may answer to a press. */
const PRESSING: readonly ProblemCode[] = [
  'not-allowed',
  'not-stored',
  'in-doubt',
  ...problemCodes.filter(
    (code) => [409, 422].includes(problems[code]) && !['bad-agenda', 'bad-link', 'bad-page'].includes(code),
  ),
]
