import { EventEmitter, once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as dial } from 'socket.io-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HEARTBEAT } from '../../../shared/protocol/beats.ts'
import { eventually } from '../../../testing/eventually.ts'
import type { EnteredSocket, SocketServer } from '../entered.ts'
import type { SocketLine } from './frames.ts'
import { createHeartbeats, GONE, type Heartbeats, SILENT } from './heartbeats.ts'

const NOW = 1_653_000_000_000

let http: HttpServer
let io: SocketServer
let told: (readonly [what: 'beat' | 'silent' | 'gone', who: string])[]
let delays: number[]
let heartbeats: Heartbeats<string>

/** The engine's own would come after a minute: every ping that is heard is ours. */
beforeEach(async () => {
  http = createServer()
  io = new Server(http, { serveClient: false, pingInterval: 60_000, pingTimeout: 60_000 })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  // Not the timers of the connections: only whoever asks is made to wait.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  told = []
  delays = []
  heartbeats = createHeartbeats<string>(() => NOW, {
    beat(who, delay) {
      told.push(['beat', who])
      delays.push(delay)
    },
    silent: (who) => told.push(['silent', who]),
    isWhole: () => true,
    gone(line) {
      told.push(['gone', ''])
      line.close(true)
    },
  })
})

afterEach(async () => {
  heartbeats.stop()
  vi.useRealTimers()
  await io.close()
})

async function sit(transports: readonly ('websocket' | 'polling')[], upgrade = false) {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const seated = once(io, 'connection')
  const options = { transports: [...transports], upgrade, forceNew: true, reconnection: false }
  const client = dial(`http://127.0.0.1:${address.port}`, options)
  const pings: unknown[] = []
  client.io.on('open', () => {
    client.io.engine.on('packet', ({ type, data }) => type === 'ping' && pings.push(data))
  })
  const [socket] = (await seated) as [EnteredSocket]
  await eventually(() => expect(client.connected).toBe(true))
  return { socket, line: socket.conn, client, pings }
}

/** What the engine keeps to itself. */
function timersOf(line: SocketLine) {
  return line as unknown as { pingIntervalTimer: NodeJS.Timeout; pingTimeoutTimer: unknown; _events: object }
}

test('LNK-60 the engine’s own heartbeats are what is expected of them: replaced where a line is followed', async () => {
  const { line, client } = await sit(['websocket'])
  const own = timersOf(line).pingIntervalTimer
  expect(own.hasRef(), 'a timer of the engine’s own').toBe(true)
  heartbeats.follow(line, 'Ana')
  expect(timersOf(line).pingIntervalTimer).not.toBe(own)
  expect(own).toMatchObject({ _destroyed: true })
  expect(timersOf(line).pingTimeoutTimer).toBeNull()
  client.disconnect()
})

test('LNK-60 a line is asked once in five seconds, with the server’s clock, and its answer is timed', async () => {
  const { line, client, pings } = await sit(['websocket'])
  const packets: string[] = []
  line.on('packetCreate', ({ type }: { readonly type: string }) => packets.push(type))
  heartbeats.follow(line, 'Ana')
  expect(heartbeats.unansweredFor(line)).toBeNull()
  vi.advanceTimersByTime(HEARTBEAT)
  expect(heartbeats.unansweredFor(line)).not.toBeNull()
  await eventually(() => expect(told).toEqual([['beat', 'Ana']]))
  expect(heartbeats.unansweredFor(line)).toBeNull()
  expect(pings).toEqual([String(NOW)])
  expect(delays[0]).toBeGreaterThanOrEqual(0)
  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(told).toHaveLength(2))
  expect(pings).toHaveLength(2)
  expect(packets, 'one frame for all, past the engine').toEqual([])
  client.disconnect()
})

test('LNK-60 lines are asked in turn, a tenth of them each half second', async () => {
  const lines = Array.from({ length: 30 }, () => deaf())
  for (const [n, line] of lines.entries()) heartbeats.follow(line, `${n}`)
  for (let turn = 1; turn <= 10; turn += 1) {
    vi.advanceTimersByTime(HEARTBEAT / 10)
    expect(lines.filter((line) => heartbeats.unansweredFor(line) !== null)).toHaveLength(3 * turn)
  }
})

test('LNK-60 who polls is asked as well, also after changing to a WebSocket, and by nobody else', async () => {
  const polling = await sit(['polling'])
  heartbeats.follow(polling.line, 'polls')
  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(told).toEqual([['beat', 'polls']]))
  expect(polling.pings).toEqual([String(NOW)])

  told = []
  const changing = await sit(['polling', 'websocket'], true)
  heartbeats.follow(changing.line, 'changes')
  await eventually(() => {
    // The engine looks once in so long whether it has nothing more to say by polling.
    vi.advanceTimersByTime(100)
    expect(changing.line.transport.name).toBe('websocket')
  })
  const before = changing.pings.length
  expect(timersOf(changing.line).pingTimeoutTimer).toBeNull()
  vi.advanceTimersByTime(HEARTBEAT)
  await eventually(() => expect(told).toContainEqual(['beat', 'changes']))
  expect(changing.pings.slice(before)).toEqual([String(NOW)])
  for (const { client } of [polling, changing]) client.disconnect()
})

test('LNK-4 who answers nothing is told silent after two seconds, and cut ten seconds after it was first asked', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  vi.advanceTimersByTime(HEARTBEAT)
  const first = heartbeats.unansweredFor(line) ?? 0
  expect(first).toBeLessThan(HEARTBEAT)
  vi.advanceTimersByTime(SILENT - first - 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([['silent', 'Ben']])
  vi.advanceTimersByTime(GONE - SILENT - 1)
  expect(told).toEqual([
    ['silent', 'Ben'],
    ['silent', 'Ben'],
  ])
  expect(heartbeats.unansweredFor(line)).toBe(GONE - 1)
  vi.advanceTimersByTime(1)
  expect(told.at(-1)).toEqual(['gone', ''])
})

test('LNK-8 a line that answers one after the other is catching up', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  while (heartbeats.unansweredFor(line) === null) vi.advanceTimersByTime(HEARTBEAT / 10)
  expect(heartbeats.unansweredFor(line)).toBe(0)
  vi.advanceTimersByTime(HEARTBEAT + 1_000)
  expect(heartbeats.unansweredFor(line)).toBe(HEARTBEAT + 1_000)
  line.emit('heartbeat')
  vi.advanceTimersByTime(100)
  expect(heartbeats.unansweredFor(line), 'the next one was asked a second before').toBe(100)
  line.emit('heartbeat')
  expect(heartbeats.unansweredFor(line)).toBeNull()
})

test('LNK-8 a whole view on its way is granted five seconds for each 20 kB, until a heartbeat behind it is answered', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  heartbeats.hasAhead(line, 512 * 1024)
  const isGone = () => told.some(([what]) => what === 'gone')
  while (heartbeats.unansweredFor(line) === null) vi.advanceTimersByTime(HEARTBEAT / 10)
  vi.advanceTimersByTime(GONE + 26 * HEARTBEAT - 1)
  expect(isGone()).toBe(false)
  // It has come, and all the heartbeats behind it.
  while (heartbeats.unansweredFor(line) !== null) line.emit('heartbeat')
  vi.advanceTimersByTime(1)
  expect(heartbeats.unansweredFor(line)).not.toBeNull()
  vi.advanceTimersByTime(GONE - 1)
  expect(isGone()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isGone(), 'and then no more than anybody').toBe(true)
})

test('LNK-8 an answer to what was asked before a whole view was sent does not say that it has come', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  while (heartbeats.unansweredFor(line) === null) vi.advanceTimersByTime(HEARTBEAT / 10)
  heartbeats.hasAhead(line, 4 * 20_000)
  line.emit('heartbeat')
  while (heartbeats.unansweredFor(line) === null) vi.advanceTimersByTime(HEARTBEAT / 10)
  vi.advanceTimersByTime(GONE + 4 * HEARTBEAT - 1)
  expect(told.some(([what]) => what === 'gone')).toBe(false)
  vi.advanceTimersByTime(1)
  expect(told.at(-1)).toEqual(['gone', ''])
})

test('LNK-8 who takes what waits is there, however slowly; who takes nothing more is gone ten seconds later', () => {
  const socket = { bytesWritten: 900_000, writableLength: 900_000 }
  const line = deaf('open', { name: 'websocket', writable: false, socket: { _socket: socket } })
  heartbeats.follow(line, 'Ben')
  for (let taken = 0; taken < 30; taken += 1) {
    vi.advanceTimersByTime(HEARTBEAT)
    socket.writableLength -= 1_000
  }
  expect(told.some(([what]) => what === 'gone')).toBe(false)
  vi.advanceTimersByTime(3 * HEARTBEAT + 1)
  expect(told.at(-1)).toEqual(['gone', ''])
})

test('LNK-4 an answer that comes late is timed from its own question, and one that was not asked for is passed over', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  line.emit('heartbeat')
  expect(told).toEqual([])
  vi.advanceTimersByTime(HEARTBEAT / 10)
  while (heartbeats.unansweredFor(line) === null) vi.advanceTimersByTime(HEARTBEAT / 10)
  vi.advanceTimersByTime(HEARTBEAT + 1_000)
  line.emit('heartbeat')
  expect(heartbeats.unansweredFor(line)).not.toBeNull()
  line.emit('heartbeat')
  expect(heartbeats.unansweredFor(line)).toBeNull()
  line.emit('heartbeat')
  expect(delays).toEqual([HEARTBEAT + 1_000, 1_000])
})

test('LNK-4 a machine that slept cuts nobody for what nobody was asked', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  vi.advanceTimersByTime(HEARTBEAT)
  // Timers come once after it, however long it was.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000)
  vi.advanceTimersByTime(HEARTBEAT)
  vi.restoreAllMocks()
  expect(told.some(([what]) => what === 'gone')).toBe(false)
})

test('LNK-60 a line that closes is forgotten, and one that is closed already is never asked', () => {
  const line = deaf()
  heartbeats.follow(line, 'Ben')
  expect(line.listenerCount('heartbeat')).toBe(1)
  heartbeats.follow(line, 'Ben again')
  expect([line.listenerCount('heartbeat'), line.listenerCount('close')]).toEqual([1, 1])
  line.emit('close')
  vi.advanceTimersByTime(3 * GONE)
  expect(told).toEqual([])
  expect(heartbeats.unansweredFor(line)).toBeNull()

  const closed = deaf('closed')
  heartbeats.follow(closed, 'late')
  expect([closed.listenerCount('heartbeat'), closed.listenerCount('close')]).toEqual([0, 0])
  vi.advanceTimersByTime(3 * GONE)
  expect(told).toEqual([])
})

/** A line as the engine's, which takes everything and answers nothing. */
function deaf(readyState = 'open', transport: object = { name: 'polling', writable: false }): SocketLine {
  const line = Object.assign(new EventEmitter(), {
    readyState,
    transport,
    writeBuffer: [],
    sendPacket: () => undefined,
    pingIntervalTimer: null,
    pingTimeoutTimer: null,
    close: () => undefined,
  })
  return line as unknown as SocketLine
}
