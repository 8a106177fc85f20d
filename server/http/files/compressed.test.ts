import { createHash, randomUUID } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '../../../shared/domain/time.ts'
import { writeAgenda } from '../../../shared/files/write.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { inSequence, smallAgenda, speech, speeches } from '../../../testing/show/agendas.ts'
import { sample } from '../../../testing/show/sample.ts'
import { type Endpoint, endpoints, isCompressed } from '../routes/endpoints.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  for (let n = 0; n < 20; n += 1) {
    for (const command of [sample.AddPaper, sample.SendMessage]) {
      const body = { id: randomUUID(), command }
      const said = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), body })
      expect(said.status).toBe(200)
    }
  }
})
afterAll(() => server.close())

interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** As it comes over the line; of a stream the first part. */
function get(path: string, accepts: string): Promise<Answer> {
  const headers = { 'accept-encoding': accepts, authorization: `Bearer ${server.keyOf('admin')}` }
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}/api/v1${path}`, { headers }, (response) => {
      const parts: Buffer[] = []
      const answer = () => resolve({ headers: response.headers, body: Buffer.concat(parts) })
      response.on('data', (part: Buffer) => {
        parts.push(part)
        if (!path.endsWith('/stream')) return
        answer()
        asked.destroy()
      })
      response.on('end', answer)
    })
    asked.on('error', reject).end()
  })
}

const LONG = [
  '/openapi.json',
  '/shows/small/view',
  '/shows/small/agenda.json',
  '/shows/small/record.json',
  '/shows/small/papers',
  '/shows/small/messages',
]

for (const path of LONG)
  test(`LNK-42 ${path} comes in brotli or gzip as the caller takes it, and as it is otherwise`, async () => {
    const [br, gzip, plain] = await Promise.all([get(path, 'gzip, br'), get(path, 'gzip'), get(path, 'identity')])
    expect(br.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const { headers } of [br, gzip, plain]) expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(br.body.length).toBeLessThan(plain.body.length / 2)
    const start = plain.body.toString().slice(0, 12)
    expect(brotliDecompressSync(br.body).toString().slice(0, 12)).toBe(start)
    expect(gunzipSync(gzip.body).toString().slice(0, 12)).toBe(start)
  })

test('LNK-42 a long view comes whole, compressed or not', async () => {
  // As good as random, so that it is long when compressed, too.
  const words = (n: number) => createHash('sha256').update(String(n)).digest('hex')
  const more = Array.from({ length: 400 }, (_, n) =>
    speeches(`more-${n}`, minutes(5), [{ ...speech(`m${n}`, 'cabais'), title: { en: words(n), fr: words(-n) } }]),
  )
  const agenda = smallAgenda({ id: 'long' })
  const long = writeAgenda({ ...agenda, slots: inSequence(agenda.start, more) })
  const said = await server.api('/shows', { key: server.keyOf('admin'), body: long })
  expect(said.status).toBe(201)
  const [br, gzip, plain] = await Promise.all(
    ['br', 'gzip', 'identity'].map((accepts) => get('/shows/long/view', accepts)),
  )
  const parts = [brotliDecompressSync(br?.body ?? ''), gunzipSync(gzip?.body ?? ''), plain?.body ?? Buffer.of()]
  for (const part of parts) {
    const view = JSON.parse(part.toString())
    expect(view.agenda.slots.length).toBe(long.slots.length)
    expect(part.length).toBeGreaterThan(32 * 1024)
  }
})

test('LNK-42 nothing with a key in it is compressed, no stream, and nothing short', async () => {
  for (const path of ['/shows/small/links', '/shows/small/view/stream', '/shows'])
    expect([path, (await get(path, 'br, gzip')).headers['content-encoding']]).toEqual([path, undefined])
  const keys = (await get('/shows/small/links', 'br')).body
  // Long enough to be worth it, if it might be.
  expect(keys.length).toBeGreaterThan(1_024)
  expect(keys.toString()).toContain('#key=')
})

test('LNK-42 what is asked for is compressed, but for what hands out keys, streams, and who is connected', () => {
  const asked = (Object.keys(endpoints) as Endpoint[]).filter((endpoint) => endpoint.startsWith('GET '))
  const not = asked.filter((endpoint) => !isCompressed(endpoint))
  expect(not).toEqual(['GET /shows/{show}/view/stream', 'GET /shows/{show}/links', 'GET /shows/{show}/screens'])
  expect((Object.keys(endpoints) as Endpoint[]).filter(isCompressed).filter((each) => !asked.includes(each))).toEqual(
    [],
  )
})
