import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const OFFER = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA' }

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The body leaves so much later. */
  readonly after?: number
}

/** Everything that came back on one line, until each request had its answer. */
async function say(requests: readonly Sent[]): Promise<string> {
  const line = connect(Number(new URL(server.url).port), '127.0.0.1')
  let heard = ''
  line.on('data', (bytes: Buffer) => {
    heard += bytes.toString()
  })
  for (const { method = 'GET', path = '/healthz', headers = {}, body = '', after = 0 } of requests) {
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const all = Object.entries({ host: 'localhost', ...headers, ...length }).map(([name, value]) => `${name}: ${value}`)
    line.write(`${method} ${path} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n`)
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    line.write(body)
  }
  await expect.poll(() => answers(heard).length, { timeout: 10_000 }).toBe(requests.length)
  line.destroy()
  return heard
}

const answers = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

describe('ACC-58 an upgrade that is none of socket.io’s is passed over, and the request answered', () => {
  test('curl’s offer of HTTP/2 is answered, and the line goes on', async () => {
    const heard = await say([{ headers: OFFER }, { path: '/api/v1/shows' }])
    expect(answers(heard)).toEqual([200, 200])
    expect(heard).toContain('{"ok":true}')
  })

  test.each([
    ['another protocol', { connection: 'upgrade', upgrade: 'TLS/1.0' }],
    ['several', { connection: 'keep-alive, Upgrade', upgrade: 'websocket, h2c' }],
    ['a WebSocket where there is none', { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'x' }],
  ])('%s', async (_what, headers) => {
    expect(answers(await say([{ headers }]))).toEqual([200])
  })

  test('an address that is none gets its problem', async () => {
    const heard = await say([{ path: '/api/v1/nothing', headers: OFFER }])
    expect(answers(heard)).toEqual([404])
    expect(heard).toContain('"code":"no-such-page"')
  })

  test('a press with an offer, as Java’s client sends it, is done once, also where its body comes late', async () => {
    const key = server.keyOf('moderator')
    const body = JSON.stringify({ id: randomUUID(), command: sample.StartShow })
    const headers = { ...OFFER, authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const heard = await say([{ method: 'POST', path: '/api/v1/shows/small/commands', headers, body, after: 1_200 }])
    expect(answers(heard)).toEqual([200])
    expect(server.app.shows.find('small')?.history().show.revision).toBe(2)
  })

  test('a body in pieces too', async () => {
    const key = server.keyOf('moderator')
    const text = JSON.stringify({ id: randomUUID(), command: { type: 'Undo', revision: 99 } })
    const body = `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
    const line = connect(Number(new URL(server.url).port), '127.0.0.1')
    let heard = ''
    line.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
    })
    line.write(
      `POST /api/v1/shows/small/commands HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\nauthorization: Bearer ${key}\r\ntransfer-encoding: chunked\r\n\r\n${body}`,
    )
    await expect.poll(() => answers(heard), { timeout: 5_000 }).toEqual([409])
    expect(heard).toContain('stale-undo')
    line.destroy()
  })

  test('at socket.io’s own address, polling is answered, and a WebSocket still opened', async () => {
    const heard = await say([{ path: '/socket.io/?EIO=4&transport=polling', headers: OFFER }])
    expect(answers(heard)).toEqual([200])
    expect(heard).toContain('"sid"')
    const guest = await server.sit(server.keyOf('moderator'))
    expect(guest.latest().revision).toBeGreaterThan(0)
  })

  test('however often a line offers, each is answered in its turn', async () => {
    const heard = await say(Array.from({ length: 50 }, () => ({ headers: OFFER })))
    expect(answers(heard)).toEqual(Array.from({ length: 50 }, () => 200))
  })
})
