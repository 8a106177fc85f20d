import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { clientFrame, upgradeRequest } from '../../testing/server/rawWebSocket.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'
import { DOOR_LIMITS } from '../access/door.ts'
import type { PlaceLimits } from '../access/places.ts'

let server: TestServer | null = null
const raw: Socket[] = []
afterEach(async () => {
  for (const socket of raw.splice(0)) socket.destroy()
  await server?.close()
})

const WIDE: PlaceLimits = { most: 1_000, unproved: 200, unprovedFor: milliseconds(5_000), silent: 1_000 }

/** The real server, at which an address has as few places as is said. */
async function narrow(limits: { readonly seats?: Partial<PlaceLimits>; readonly lines?: Partial<PlaceLimits> }) {
  const seating = {
    ...DOOR_LIMITS.seating,
    seats: { ...WIDE, ...limits.seats },
    lines: { ...WIDE, ...limits.lines },
  }
  const started = await startTestServer([meeting()], {}, pino({ level: 'silent' }), { ...DOOR_LIMITS, seating })
  server = started
  const { hostname, port } = new URL(started.url)
  const open = async (said: string): Promise<Socket> => {
    const socket = connect(Number(port), hostname)
    raw.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(said)
    return socket.resume()
  }
  const stream = async (key: string | null) => {
    const authorization = key === null ? '' : `authorization: Bearer ${key}\r\n`
    const socket = await open(`GET /api/v1/shows/small/view/stream HTTP/1.1\r\nhost: x\r\n${authorization}\r\n`)
    const heard = { text: '', ended: false }
    socket.on('data', (bytes: Buffer) => {
      heard.text += bytes.toString()
    })
    socket.on('close', () => {
      heard.ended = true
    })
    await eventually(() => expect(heard.text).toMatch(/event: view|HTTP\/1.1 429/))
    return heard
  }
  return { ...started, open, stream }
}

test('ACC-40 a key gets a socket at a full address; the newest page without one is told to come back later', async () => {
  const { sit, knock, keyOf } = await narrow({ seats: { most: 4 } })
  const hall = [await sit(null), await sit(null), await sit(null), await sit(null)]
  expect(await knock({ key: null })).toBe('too-many')
  const told: number[] = []
  for (const [n, { socket }] of hall.entries()) socket.once('later', () => told.push(n))
  const moderator = await sit(keyOf('moderator'))
  expect((await moderator.press(sample.StartShow)).ok).toBe(true)
  await eventually(() => expect(hall[3]?.socket.connected).toBe(false))
  expect(told).toEqual([3])
  expect(hall.slice(0, 3).every(({ socket }) => socket.connected)).toBe(true)
  moderator.leave()
  await eventually(async () => expect(await knock({ key: null })).not.toBe('too-many'))
})

test('ACC-40 likewise where lines are what the address has too many of', async () => {
  const { sit, knock, keyOf } = await narrow({ lines: { most: 4 } })
  const hall = [await sit(null), await sit(null), await sit(null), await sit(null)]
  expect(await knock({ key: null })).toBe('too-many')
  const moderator = await sit(keyOf('moderator'))
  expect((await moderator.press(sample.StartShow)).ok).toBe(true)
  await eventually(() => expect(hall.map(({ socket }) => socket.connected)).toEqual([true, true, true, false]))
})

test('ACC-40 a key gets a stream at a full address; the newest without one hears when to come back', async () => {
  const { stream, sit, keyOf } = await narrow({ seats: { most: 2 } })
  const page = await sit(null)
  const public1 = await stream(null)
  const refused = await stream(null)
  expect(refused.text).toMatch(/^HTTP\/1.1 429[\s\S]*retry-after: 30\r\n/)
  const crew = await stream(keyOf('crew'))
  await eventually(() => expect(public1.text).toContain('retry: 30000\nevent: later\ndata: {}\n\n'))
  expect(page.socket.connected).toBe(true)
  const moderator = await stream(keyOf('moderator'))
  await eventually(() => expect(page.socket.connected).toBe(false))
  expect([crew.text, moderator.text].every((text) => text.includes('event: view'))).toBe(true)
  expect([crew.ended, moderator.ended]).toEqual([false, false])
})

test('ACC-40 a key gets in by polling too, where lines and seats are full', async () => {
  const { sit, url, keyOf } = await narrow({ seats: { most: 3 }, lines: { most: 3 } })
  for (let n = 0; n < 3; n += 1) await sit(null)
  const polling = `${url}/socket.io/?EIO=4&transport=polling`
  const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1))
  const auth = JSON.stringify({ show: 'small', key: keyOf('moderator'), protocol: PROTOCOL })
  await fetch(`${polling}&sid=${sid}`, { method: 'POST', body: `40${auth}` })
  expect(await (await fetch(`${polling}&sid=${sid}`)).text()).toContain('42["view"')
})

test('ACC-41 lines that never show a key come and go, and a key gets in between them', async () => {
  const { sit, open, keyOf } = await narrow({ seats: { most: 3, unproved: 5 }, lines: { most: 3, unproved: 5 } })
  for (let n = 0; n < 3; n += 1) await sit(null)
  const lasted: number[] = []
  const from = performance.now()
  for (let n = 0; n < 40; n += 1)
    (await open(upgradeRequest())).once('close', () => lasted.push(performance.now() - from))
  await eventually(() => expect(lasted).toHaveLength(35))
  const moderator = await sit(keyOf('moderator'))
  expect((await moderator.press(sample.StartShow)).ok).toBe(true)
  await eventually(() => expect(lasted).toHaveLength(40), 8_000)
  expect(Math.max(...lasted)).toBeLessThan(8_000)
}, 15_000)

test('ACC-42 half requests take no place of anybody’s, and make room for whoever says something whole', async () => {
  const { sit, open, keyOf, api } = await narrow({ lines: { most: 10, silent: 5 } })
  const halves = ['', 'G', 'GET /api/v1/shows HTTP/1.1\r\nhost: x\r\n']
  let gone = 0
  for (let n = 0; n < 60; n += 1) (await open(halves[n % 3] ?? '')).once('close', () => gone++)
  await eventually(() => expect(gone).toBeGreaterThanOrEqual(50))
  for (let n = 0; n < 4; n += 1) await sit(null)
  const moderator = await sit(keyOf('moderator'))
  expect((await moderator.press(sample.StartShow)).ok).toBe(true)
  expect((await api('/shows')).status).toBe(200)
})

test('ACC-41 a page loads at a full address, over a line that is let go when another needs it', async () => {
  const { sit, url, open } = await narrow({ lines: { most: 3, unproved: 2 } })
  for (let n = 0; n < 3; n += 1) await sit(null)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  const body = 'POST /api/v1/shows HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{'
  for (let n = 0; n < 10; n += 1) await open(body)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('ACC-45 a link has 20 streams at once, and no more', async () => {
  const { stream, keyOf } = await narrow({})
  for (let n = 0; n < 20; n += 1) expect((await stream(keyOf('crew'))).text).toContain('event: view')
  expect((await stream(keyOf('crew'))).text).toContain('HTTP/1.1 429')
  expect((await stream(keyOf('moderator'))).text).toContain('event: view')
})

test('ACC-43 a line that floods is cut before anybody looks at what it sends', async () => {
  const { open, sit } = await narrow({})
  const flooder = await open(upgradeRequest())
  await sleep(50)
  // A heartbeat's answer: harmless once.
  const pong = clientFrame('3')
  const closed = once(flooder, 'close')
  flooder.write(Buffer.concat(Array.from({ length: 1_000 }, () => pong)))
  await closed
  expect((await sit(null)).socket.connected).toBe(true)
})

test('ACC-46 one line is answered in turn, and is cut where 32 requests wait for their answers', async () => {
  const { open } = await narrow({})
  const ask = 'GET /api/v1/shows HTTP/1.1\r\nhost: x\r\n\r\n'
  const patient = await open(ask.repeat(30))
  let answers = 0
  patient.on('data', (bytes: Buffer) => {
    answers += bytes.toString().match(/HTTP\/1.1 200/g)?.length ?? 0
  })
  await eventually(() => expect(answers).toBe(30))
  expect(patient.destroyed).toBe(false)
  const greedy = await open(ask.repeat(200))
  await once(greedy, 'close')
})

test('ACC-24 one line carries no more sessions than an address may have', async () => {
  const { open, url } = await narrow({ seats: { most: 5, unproved: 3 } })
  const polling = '/socket.io/?EIO=4&transport=polling'
  const line = await open('')
  let said = ''
  line.on('data', (bytes: Buffer) => {
    said += bytes.toString('latin1')
  })
  const opened = () => [...said.matchAll(/"sid":"([^"]+)"/g)].map(([, sid]) => sid)
  line.write(`GET ${polling} HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(30))
  await eventually(() => expect(opened()).toHaveLength(30))
  const lives = await Promise.all(
    opened().map(async (sid) => (await fetch(`${url}${polling}&sid=${sid}`, { method: 'POST', body: '3' })).status),
  )
  const living = lives.flatMap((status, n) => (status === 200 ? [n] : []))
  expect(living, 'five have a place, and the newest three may yet show a key').toEqual([0, 1, 2, 3, 4, 27, 28, 29])
})
