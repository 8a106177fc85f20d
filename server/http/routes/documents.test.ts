import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { agendaFileSchema } from '../../../shared/files/agenda/agendaFileSchema.ts'
import { writeAgenda } from '../../../shared/files/write.ts'
import { linkSchema } from '../../../shared/protocol/api/linkSchema.ts'
import { recordSchema } from '../../../shared/protocol/api/recordSchema.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { meeting, sample } from '../../../testing/show/sample.ts'
import { acceptedSchema, linksSchema, openedSchema, showsSchema } from '../openapi/answerSchemas.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

async function press(command: Command, show = 'small') {
  const body = { id: randomUUID(), command }
  return acceptedSchema.parse((await server.api(`/shows/${show}/commands`, { key: server.keyOf('admin'), body })).body)
}

test('REC-1 REC-4 the record as JSON and as a table; an earlier run stays readable', async () => {
  await press(sample.StartShow)
  await press({ type: 'StartSegment', turn: 2, to: '2-1' })
  const key = server.keyOf('crew')
  const record = recordSchema.parse((await server.api('/shows/small/record.json', { key })).body)
  expect(record.turns.map((turn) => [turn.segment, turn.actual.end !== null])).toEqual([
    ['1', true],
    ['2-1', false],
  ])
  expect(record.log.map((line) => line.command.type)).toEqual(['LoadAgenda', 'StartShow', 'StartSegment'])

  await press(sample.EndShow)
  await press(sample.ResetShow)
  const present = recordSchema.parse((await server.api('/shows/small/record.json', { key })).body)
  expect([present.run, present.turns]).toEqual([record.run + 1, []])
  const earlier = recordSchema.parse((await server.api(`/shows/small/record.json?run=${record.run}`, { key })).body)
  expect([earlier.status, earlier.turns.length]).toEqual(['ended', 2])
  const table = await server.api(`/shows/small/record.csv?run=${record.run}`, { key })
  expect(table.headers.get('content-type')).toContain('text/csv')
  expect(table.headers.get('content-disposition')).toContain(`small-record-${record.run}.csv`)
  expect(table.text).toContain('Kalliope Mingeirou')
  for (const run of ['99', '0', '-1', '9'.repeat(400)]) {
    const unknown = await server.api(`/shows/small/record.json?run=${run}`, { key })
    expect([run, unknown.status, unknown.body.code]).toEqual([run, 404, 'unknown-run'])
  }
})

test('AGD-1 the agenda as JSON, table and calendar, in a language that is asked for', async () => {
  const json = await server.api('/shows/small/agenda.json')
  expect(agendaFileSchema.parse(json.body).id).toBe('small')
  const table = await server.api('/shows/small/agenda.csv?language=fr')
  expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const calendar = await server.api('/shows/small/agenda.ics?language=fr')
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
})

test('JRN-9 an agenda that is sent opens a show; a started one keeps its own', async () => {
  const key = server.keyOf('admin')
  const agenda = writeAgenda(meeting({ id: 'second' }))
  const opened = await server.api('/shows', { key, body: agenda })
  expect([opened.status, openedSchema.parse(opened.body)]).toMatchObject([201, { show: 'second', title: agenda.title }])
  expect(showsSchema.parse((await server.api('/shows', { key })).body).shows.map(({ show }) => show)).toEqual([
    'small',
    'second',
  ])
  const links = linksSchema.parse((await server.api('/shows/second/links', { key })).body)
  expect(links.links.length).toBeGreaterThan(4)
  linkSchema.parse(links.links[0])

  const changed = { ...agenda, subtitle: 'Changed' }
  expect((await server.api('/shows', { key, body: changed })).status).toBe(201)
  expect((await server.api('/shows/second/view')).body.agenda.subtitle).toBe('Changed')
  await press(sample.StartShow, 'second')
  const kept = await server.api('/shows', { key, body: agenda })
  expect([kept.status, kept.body.code]).toEqual([409, 'already-started'])
})

test('AGD-2 an agenda with mistakes is refused with all of them at once', async () => {
  const agenda = writeAgenda(meeting({ id: 'second' }))
  const { status, body } = await server.api('/shows', {
    key: server.keyOf('admin'),
    body: { ...agenda, zone: 'Europe/Nowhere', chair: { person: 'nobody', language: 'xx' }, colour: 'red' },
  })
  expect([status, body.code]).toEqual([422, 'bad-agenda'])
  expect(body.problems.length).toBeGreaterThanOrEqual(3)
  for (const problem of body.problems) expect(problem.message).toMatch(/\w{3}/)
  expect((await server.api('/shows', { key: server.keyOf('admin') })).body.shows).toHaveLength(1)
})

/** `fetch` would ask past every cache. */
async function askIfNew(path: string, key: string | null, etag: string) {
  const headers = {
    'if-none-match': etag,
    'accept-encoding': 'gzip',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  }
  const [response] = await once(get(`${server.url}/api/v1/shows/small/${path}`, { headers }), 'response')
  let said = ''
  for await (const part of response) said += part
  return { status: response.statusCode, text: said }
}

test('ACC-47 whoever has a document is told that it is the same, until a press changes it', async () => {
  const crew = server.keyOf('crew')
  for (const path of ['agenda.json', 'agenda.csv?language=fr', 'record.json', 'record.csv']) {
    const first = await server.api(`/shows/small/${path}`, { key: crew })
    const etag = first.headers.get('etag') ?? ''
    expect([path, etag, first.headers.get('cache-control')]).toEqual([
      path,
      expect.stringMatching(/^"[\w-]{22}(-gzip)?"$/),
      'private, no-cache',
    ])
    const again = await askIfNew(path, crew, etag)
    expect([path, again]).toEqual([path, { status: 304, text: '' }])
  }
  const calendar = await server.api('/shows/small/agenda.ics')
  await press({ ...sample.StartShow, start: 'now' })
  const moved = await askIfNew('agenda.ics', null, calendar.headers.get('etag') ?? '')
  expect([moved.status, moved.text === calendar.text]).toEqual([200, false])
  const record = await server.api('/shows/small/record.json', { key: crew })
  await press(sample.EndShow)
  const ended = await server.api('/shows/small/record.json', { key: crew })
  expect([record.body.status, ended.body.status]).toEqual(['live', 'ended'])
})

test('ACC-47 ACC-2 a document that is kept for one role is not sent to another', async () => {
  const texts = new Map<string, string>()
  for (const role of ['moderator', 'public', 'crew', 'speaker', 'interpreter', 'public', 'moderator'] as const) {
    const said = (await server.api('/shows/small/agenda.json', { key: server.keyOf(role) })).text
    expect([role, said.includes('FR 1')]).toEqual([role, ['moderator', 'crew', 'interpreter'].includes(role)])
    expect(said).toBe(texts.get(role) ?? said)
    texts.set(role, said)
  }
  await press({ ...sample.StartShow, start: 'now' })
  const key = server.keyOf('interpreter')
  await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.SetMic } })
  const commands = async (role: 'moderator' | 'crew') => {
    const { log } = (await server.api('/shows/small/record.json', { key: server.keyOf(role) })).body
    return log.map((line: { command: { type: string } }) => line.command.type)
  }
  expect(await commands('crew')).not.toContain('SetMic')
  expect(await commands('moderator')).toContain('SetMic')
  expect(await commands('crew')).not.toContain('SetMic')
})

test('ACC-47 a language that nobody writes in gets what is there', async () => {
  const of = async (language: string) => (await server.api(`/shows/small/agenda.csv?language=${language}`)).text
  const [english, french] = [await of('en'), await of('fr')]
  expect(french).not.toBe(english)
  for (const made of ['xx', 'constructor', '__proto__', '%00', 'en-GB']) expect(await of(made)).toBe(english)
})
