import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { later, minutes } from '../../shared/domain/time.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const id = randomUUID()
const command = JSON.stringify(sample.EndShow)

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"EndShow"'],
  ['a number', '7'],
  ['no command', `{"id":"${id}"}`],
  ['no id', `{"command":${command}}`],
  ['an unknown command', `{"id":"${id}","command":{"type":"Explode"}}`],
  ['an unknown field', `{"id":"${id}","command":${command},"now":1}`],
  ['a prototype', `{"id":"${id}","command":${command},"__proto__":{"role":"admin"}}`],
  ['a prototype below', `{"id":"${id}","command":{"type":"EndShow","__proto__":{}}}`],
  ['a constructor', `{"id":"${id}","command":{"type":"EndShow","constructor":{"prototype":{}}}}`],
  ['nesting', `{"id":"${id}","command":${'['.repeat(7_000)}${']'.repeat(7_000)}}`],
  ['an until that is no instant', `{"id":"${id}","until":"tomorrow","command":${command}}`],
])('ACC-12 %s is malformed', async (_what, body) => {
  const key = server.keyOf('moderator')
  for (const path of ['/shows/small/commands', '/shows/small/links']) {
    const answer = await server.api(path, { method: 'POST', key, body })
    expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'malformed'])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body.title).toContain('/api/v1/openapi.json')
  }
  expect((await server.api('/shows/small/view', { key })).body.revision).toBe(1)
})

test.each(['{"id":', 'null', '"text"'])(
  'ACC-12 of a body that is no object and no list in JSON it is said: %s',
  async (body) => {
    const answer = await server.api('/shows/small/links', { method: 'POST', key: server.keyOf('moderator'), body })
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      400,
      'malformed',
      'What was sent is neither an object nor a list in JSON.',
    ])
  },
)

test('ACC-12 a body sent as a form is read as JSON or refused', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = 'type=EndShow'
  const answer = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), headers, body })
  expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
})

test.each([
  ['changes', 'view/stream?changes=2', 'may be 1, once, or left out'],
  ['changes', 'view/stream?changes=true', 'may be 1, once, or left out'],
  ['changes', 'view/stream?changes=', 'may be 1, once, or left out'],
  ['changes', 'view/stream?changes=1&changes=1', 'may be 1, once, or left out'],
  ['language', 'agenda.csv?language=fr&language=en', 'may be one language, such as fr, or left out'],
  ['language', 'agenda.ics?language=fr&language=en', 'may be one language, such as fr, or left out'],
  ['id', 'requests', 'is needed, once, and is the id of one request'],
  ['id', 'requests?id=r2&id=r3', 'is needed, once, and is the id of one request'],
  ['run', 'record.json?run=abc', 'may be one whole number, such as 1, or left out'],
  ['run', 'record.json?run=', 'may be one whole number, such as 1, or left out'],
  ['run', 'record.csv?run=1.5', 'may be one whole number, such as 1, or left out'],
  ['run', 'record.csv?run=1&run=1', 'may be one whole number, such as 1, or left out'],
])('ACC-12 a query whose %s is not as described is malformed: %s', async (name, path, message) => {
  const answer = await server.api(`/shows/small/${path}`, { key: server.keyOf('moderator') })
  expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  expect(answer.body.problems).toEqual([{ path: name, message }])
  expect(answer.body.detail).toBe(`The parameter "${name}" ${message}.`)
})

test.each([
  ['requests?id=r999', 422, 'unknown-request'],
  ['requests?id=', 422, 'unknown-request'],
  ['record.json?run=999', 404, 'unknown-run'],
  ['record.csv?run=-1', 404, 'unknown-run'],
])('ACC-12 what is as described and is not there is unknown: %s', async (path, status, code) => {
  const answer = await server.api(`/shows/small/${path}`, { key: server.keyOf('moderator') })
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('ACC-12 too much is too-large, with the most that is taken', async () => {
  const big = (bytes: number) => ({ id, command: { type: 'EndShow', padding: 'x'.repeat(bytes) } })
  const press = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), body: big(300_000) })
  expect([press.status, press.body.code]).toEqual([413, 'too-large'])
  const agenda = await server.api('/shows', { key: server.keyOf('admin'), body: big(1_100_000) })
  expect([agenda.status, agenda.body.code]).toEqual([413, 'too-large'])
  expect(agenda.body.detail).toContain('more than 512\u00a0kB')
})

test.each(['/api/v1/nothing', '/api/v2', '/api/v1/shows/small/commands', '/%c0%af', '/a/b/c/d'])(
  'ACC-12 GET %s is answered with a problem, not a fault',
  async (path) => {
    const response = await fetch(`${server.url}${path}`)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect([400, 404]).toContain(response.status)
  },
)

test.each([
  ['fr-CH, en;q=0.5', 'fr', 'La séance n’est pas en cours'],
  ['de, fr;q=0.2', 'fr', 'La séance n’est pas en cours'],
  ['de', 'en', 'The session is not running'],
  ['en, fr', 'en', 'The session is not running'],
])('ACC-12 who asks in "%s" is told why in %s, in the words that a screen has', async (asked, language, said) => {
  const headers = { 'accept-language': asked, 'content-type': 'application/json' }
  const body = JSON.stringify({ id: randomUUID(), command: sample.EndShow })
  const answer = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), headers, body })
  expect([answer.status, answer.body.code]).toEqual([409, 'not-live'])
  expect(answer.body.title).toContain(said)
  expect(answer.headers.get('content-language')).toBe(language)
  expect(answer.headers.get('vary')).toMatch(/accept-language/i)
})

test('ACC-12 a detail is in the language of its title; AGD-10 so are the problems of an agenda, and what is odd about one', async () => {
  const headers = { 'accept-language': 'fr', 'content-type': 'application/json' }
  const key = server.keyOf('admin')
  const query = await server.api('/shows/small/requests', { key, headers })
  expect(query.headers.get('content-language')).toBe('fr')
  expect(query.body.detail).toMatch(/^Le paramètre «.id.» est nécessaire, une seule fois/)
  const agenda = await server.api('/shows', { key, headers, body: JSON.stringify({ id: 'second' }) })
  expect([agenda.status, agenda.headers.get('content-language')]).toEqual([422, 'fr'])
  expect(agenda.body.detail).toContain('L’ordre du jour')
  expect(agenda.body.problems).toContainEqual({ path: 'title', message: 'manque\u00a0; ajoutez un texte' })
  const plain = meeting({ id: 'odd' })
  const odd = writeAgenda({ ...plain, hardEnd: { at: later(plain.start, minutes(1)), assumed: false } })
  const opened = await server.api('/shows', { key, headers, body: JSON.stringify(odd) })
  expect([opened.status, opened.headers.get('content-language')]).toEqual([201, 'fr'])
  expect(opened.body.remarks).toEqual([{ path: 'hardEnd.at', message: expect.stringContaining('avant la fin prévue') }])
})

test('ACC-12 what zod says of a press is in English, and that is said; what is of the agenda is in the language asked for', async () => {
  const headers = { 'accept-language': 'fr', 'content-type': 'application/json' }
  const paper = { is: 'term', on: null, words: { en: ' ' }, note: 7 }
  const body = JSON.stringify({ id: randomUUID(), command: { ...sample.AddPaper, paper } })
  const answer = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), headers, body })
  expect([answer.status, answer.headers.get('content-language')]).toEqual([400, 'fr, en'])
  expect(answer.body.problems).toEqual([
    { path: 'command.paper.words.en', message: '" " est vide\u00a0: écrivez quelque chose' },
    { path: 'command.paper.note', message: expect.stringContaining('Invalid input') },
  ])
})
