import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { endpoints } from '../server/http/routes/endpoints.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { writeAgenda } from '../shared/files/write.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { sleep } from '../testing/eventually.ts'
import { createRandom, fromEnvironment, type Random } from '../testing/random.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { openLine } from './line.ts'
import { garbled, mutated } from './mutation.ts'

const MESSAGES = fromEnvironment('FUZZ_MESSAGES', 25_000)
const SEED = fromEnvironment('FUZZ_SEED', 20_220_520)
/** One connection may send only so many at once; more would meet the limit and nothing behind it. */
const AT_ONCE = 40
const LINES = 16
const HTTP_SHARE = 0.3

const commands = Object.values(sample)

/** Long past: pressed by somebody who may, even what is well formed is refused as too late. */
const LONG_AGO = 1

function envelope(random: Random): Readonly<Record<string, unknown>> {
  return { id: randomUUID(), until: LONG_AGO, command: random.pick(commands) }
}

/** Mostly almost right. */
function body(random: Random): Buffer {
  const whole = envelope(random)
  const way = random.below(10)
  if (way < 5) return Buffer.from(JSON.stringify(mutated(whole, random, ['until'])))
  if (way < 8) return garbled(JSON.stringify(whole), random)
  return Buffer.from(JSON.stringify(whole))
}

function packet(random: Random, key: string | null): Buffer {
  const way = random.below(20)
  if (way === 0) return garbled('421["clock"]', random)
  if (way === 1) return garbled(`40${JSON.stringify({ show: 'small', key, protocol: PROTOCOL })}`, random)
  if (way === 2) return Buffer.from(random.pick(['2', '3', '41', '45', '6', '1x', '43[]', '42["nonsense"]', '4']))
  const ack = random.pick(['', '1', '77'])
  return Buffer.concat([
    Buffer.from(`42${ack}["command",`),
    body(random),
    Buffer.from(random.pick([']', ']', ']', '', ',1]'])),
  ])
}

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']
const HEADERS: readonly (readonly [string, string])[] = [
  ['content-type', 'application/json'],
  ['content-type', 'text/plain; charset=utf-7'],
  ['content-encoding', 'gzip'],
  ['expect', '100-continue'],
  ['origin', 'https://evil.example'],
  ['authorization', 'Basic eDp5'],
  ['authorization', 'Bearer'],
  ['x-forwarded-for', '1.2.3.4, 5.6.7.8'],
  ['accept-language', 'x'.repeat(2_000)],
  ['if-none-match', '*'],
  ['range', 'bytes=0-0,5-'],
  ['cookie', '__proto__=1'],
  ['transfer-encoding', 'chunked'],
]

function path(random: Random): string {
  const known = `/api/v1${random.pick(Object.keys(endpoints)).split(' ')[1]?.replace('{show}', 'small')}`
  const way = random.below(6)
  if (way < 3) return known
  if (way === 3) return encodeURI(garbled(known, random).toString('latin1'))
  if (way === 4) return `${known}?${encodeURIComponent(garbled('run=1&language=en', random).toString('latin1'))}`
  return random.pick([
    '/',
    '/small',
    '/small/moderator',
    '/healthz',
    '/readyz',
    '/assets/..%2f..%2fpackage.json',
    '/%00',
    '/%ff',
  ])
}

test(`ACC-28 ${MESSAGES} messages at random change nothing, end nothing and trouble nobody`, async () => {
  const server = await startServerProcess(meeting(), { from: 'built' })
  const pid = server.pid()
  const random = createRandom(SEED)
  const other = await server.api('/shows', { key: ADMIN_KEY, body: { ...writeAgenda(meeting()), id: 'other' } })
  expect(other.status).toBe(201)
  const keys = await manyKeys(server)
  const before = await stateOf(server)
  const watched = watch(server)
  const counts = { http: 0, packets: 0, bytes: 0 }
  const statuses = new Map<number, number>()
  const sent = () => counts.http + counts.packets + counts.bytes
  const from = performance.now()

  const agent = new Agent({ keepAlive: true, maxSockets: LINES })
  const { hostname, port } = new URL(server.url)
  const askOnce = () =>
    new Promise<void>((resolve) => {
      const isPress = random.below(2) === 0
      const key = isPress ? random.pick(keys) : null
      const [name, value] = random.pick(HEADERS)
      const options = {
        hostname,
        port,
        agent,
        method: isPress ? 'POST' : random.pick(METHODS),
        path: isPress ? '/api/v1/shows/small/commands' : path(random),
        headers: {
          ...(random.below(3) > 0 ? { [name]: value } : {}),
          ...(key ? { authorization: `Bearer ${key}` } : {}),
        },
      }
      const asking = request(options, (response) => {
        const status = response.statusCode ?? 0
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        // A stream never ends by itself.
        if (response.headers['content-type']?.includes('event-stream')) response.destroy()
        response.resume().once('close', resolve)
      })
      asking.once('error', () => resolve())
      asking.setTimeout(10_000, () => asking.destroy())
      if (options.method !== 'GET' && options.method !== 'HEAD') asking.write(body(random))
      asking.end()
      counts.http += 1
    })
  const askOn = async () => {
    while (counts.http < MESSAGES * HTTP_SHARE) await askOnce()
  }

  const sayOn = async () => {
    while (sent() < MESSAGES) {
      const key = random.below(3) === 0 ? null : random.pick(keys)
      const handshake = { show: 'small', key, protocol: PROTOCOL }
      // Whoever has no link shares their pace with their address.
      const line = await openLine(server.url, handshake, { from: `127.0.0.${10 + random.below(200)}` })
      for (let n = 0; n < AT_ONCE; n += 1) {
        const said = packet(random, key)
        if (random.below(20) === 0) line.bytes(said)
        else line.text(said)
      }
      counts.packets += AT_ONCE
      await line.flushed()
      line.end()
      if (random.below(8) === 0) {
        const raw = connect(Number(port), hostname)
        raw.on('error', () => undefined)
        raw.end(garbled('GET / HTTP/1.1\r\nhost: x\r\n\r\n', random))
        raw.resume()
        counts.bytes += 1
      }
    }
  }
  await Promise.all([...Array.from({ length: LINES }, askOn), ...Array.from({ length: LINES }, sayOn)])
  agent.destroy()

  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  const served = await watched.stop()
  process.stdout.write(
    `Fuzzed with ${sent()} messages (seed ${SEED}) in ${seconds} s: ${JSON.stringify(counts)}; answers over HTTP ${JSON.stringify(Object.fromEntries(statuses))}; another show meanwhile: ${served.presses} presses and ${served.probes} probes answered, the slowest in ${Math.round(served.slowest)} ms\n`,
  )
  expect(sent()).toBeGreaterThanOrEqual(MESSAGES)
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  expect(server.pid()).toBe(pid)
  expect(server.said()).not.toMatch(/"level":(50|60)|UnhandledPromise|Uncaught/)
  expect(await stateOf(server)).toEqual(before)
  expect(served.presses).toBeGreaterThan(5)
  expect(served.slowest).toBeLessThan(10_000)
  expect(await server.end()).toBe(0)
  await server.close()
}, 600_000)

async function stateOf(server: ServerProcess) {
  const { revision, live, agenda } = (await server.api('/shows/small/view', { key: ADMIN_KEY })).body
  const { log } = (await server.api('/shows/small/record.json', { key: ADMIN_KEY })).body
  return { revision, live, agenda, log }
}

/** One link may press only so often: many may more, and of these each makes some more. */
async function manyKeys(server: ServerProcess): Promise<readonly string[]> {
  const keys: string[] = []
  const make = async (maker: string, count: number) => {
    for (let n = 0; n < count; n += 1) {
      const wish = { role: keys.length % 4 === 3 ? 'crew' : 'moderator', name: `Desk ${keys.length}` }
      const { status, body } = await server.api('/shows/small/links', { key: maker, body: wish })
      expect(status).toBe(201)
      keys.push(body.url.split('#key=')[1])
    }
  }
  await make(ADMIN_KEY, 30)
  const makers = keys.filter((_, n) => n % 4 !== 3)
  await Promise.all(makers.map((maker) => make(maker, 30)))
  return keys
}

/** Somebody on another show, who goes about their work. */
function watch(server: ServerProcess) {
  let going = true
  let presses = 0
  let probes = 0
  let slowest = 0
  const working = (async () => {
    const desk = await sit(server.url, { key: ADMIN_KEY, show: 'other' })
    expect((await desk.press(sample.StartShow)).ok).toBe(true)
    // Whoever pressed is answered before anybody is shown what changed.
    await desk.finds(({ live }) => live.turn !== null)
    while (going) {
      const from = performance.now()
      const turn = desk.latest().live.turn?.id ?? null
      const by = milliseconds(presses % 2 === 0 ? 60_000 : -60_000)
      expect((await desk.press({ type: 'AddTime', turn, to: 'turn', by })).ok).toBe(true)
      presses += 1
      // One line's clock is answered once a second.
      if (presses % 8 === 0) {
        await new Promise((resolve) => desk.socket.emit('clock', resolve))
        probes += 1
      }
      slowest = Math.max(slowest, performance.now() - from)
      await sleep(200)
    }
    desk.leave()
  })()
  return {
    async stop() {
      going = false
      await working
      return { presses, probes, slowest }
    },
  }
}
