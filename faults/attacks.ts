import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { clientFrame, upgradeRequest } from '../testing/server/rawWebSocket.ts'

const UPGRADE = upgradeRequest()
const PING = Buffer.from([0x81, 1, 0x32])
const PONG = clientFrame('3')

/** Whom an attack is on. All of it comes from the address that the moderator has too. */
export interface Target {
  readonly port: number
  readonly show: string
  /** A speaker who means no good, and the key of their link. */
  readonly person: string
  readonly key: string
  /** Of the true number, from 0 to 1: what is no matter of filling an address can be tried small. */
  readonly share: number
}

/** In place, and still. Once begun it goes on, bounded in rate, so that it is the server that is tried and not the machine. */
interface UnderWay {
  readonly begin: () => void
  readonly end: () => void
}

export type Attack = (target: Target) => Promise<UnderWay>

export const ATTACKS = {
  'more sockets than the address may have': fullOfSockets,
  'lines that never say whole what they want': fullOfHalves,
  '40 sockets of one speaker, pressing': pressingSpeaker,
  'clocks asked without end': probing,
  '3,000 streams on one key': streaming,
  'answers asked for and never read': unread,
  'the agenda as a table and a calendar, 500 times a second': downloading,
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof ATTACKS

/** Nobody without a key gets in any more; what is in place before it begins is a hall as full as can be. */
export function fillsTheHall(name: AttackName): boolean {
  return ATTACKS[name] === fullOfSockets
}

async function fullOfSockets({ port, show, share }: Target) {
  const lines = createLines(port)
  const join = async () => {
    const line = await lines.open(UPGRADE)
    line?.write(clientFrame(`40${JSON.stringify({ show, key: null, protocol: PROTOCOL })}`))
  }
  await abreast(5_000 * share, 50, join)
  // And on they come: some say that they have no key, some nothing.
  return attackOf(lines, () => [often(50, (n) => void (n % 2 === 0 ? join() : lines.open(UPGRADE)))])
}

async function fullOfHalves({ port, share }: Target) {
  const lines = createLines(port)
  const halves = ['', 'G', 'GET /api/v1/shows HTTP/1.1\r\nhost: x\r\n']
  await abreast(6_500 * share, 50, (n) => lines.open(halves[n % 3] ?? ''))
  return attackOf(lines, () => [often(200, (n) => void lines.open(halves[n % 3] ?? ''))])
}

async function pressingSpeaker({ port, show, person, key }: Target) {
  const lines = createLines(port)
  const seats: (Socket | null)[] = []
  const sit = async (n: number) => {
    const line = await lines.open(UPGRADE)
    line?.write(clientFrame(`40${JSON.stringify({ show, key, protocol: PROTOCOL })}`))
    line?.once('close', () => {
      seats[n] = null
    })
    seats[n] = line
  }
  await abreast(40, 10, sit)
  const ready = () => {
    const command = { type: 'SetReady', person, ready: Math.random() < 0.5 }
    return clientFrame(`421${JSON.stringify(['command', { id: randomUUID(), command }])}`)
  }
  return attackOf(lines, () => [
    often(400, (n) => void seats[n % 40]?.write(ready())),
    // Whoever is hung up on is back at once.
    often(20, (n) => {
      if (seats[n % 40] === null) void sit(n % 40)
    }),
  ])
}

async function probing({ port, show, share }: Target) {
  const lines = createLines(port)
  const seats: Socket[] = []
  await abreast(500 * share, 20, async () => {
    const line = await lines.open(UPGRADE)
    line?.write(clientFrame(`40${JSON.stringify({ show, key: null, protocol: PROTOCOL })}`))
    if (line !== null) seats.push(line)
  })
  const probe = clientFrame('421["clock"]')
  return attackOf(lines, () => [often(5_000 * share, (n) => void seats[n % seats.length]?.write(probe))])
}

async function streaming({ port, show, key, share }: Target) {
  const lines = createLines(port)
  const ask = `GET /api/v1/shows/${show}/view/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n\r\n`
  await abreast(3_000 * share, 50, () => lines.open(ask))
  return attackOf(lines, () => [often(100, () => void lines.open(ask))])
}

async function unread({ port, show, share }: Target) {
  const lines = createLines(port)
  const ask = `GET /api/v1/shows/${show}/view HTTP/1.1\r\nhost: x\r\n\r\n`
  const begin = async () => {
    const line = await lines.open('')
    line?.pause().write(ask.repeat(20))
  }
  await abreast(500 * share, 20, begin)
  return attackOf(lines, () => [often(50 * share, () => void begin())])
}

async function downloading({ port, show }: Target) {
  const lines = createLines(port)
  const kept = await Promise.all(Array.from({ length: 10 }, () => lines.open('')))
  const ask = (n: number) => {
    const path = n % 2 === 0 ? 'csv' : 'ics'
    kept[n % 10]?.write(`GET /api/v1/shows/${show}/agenda.${path}?language=x${n} HTTP/1.1\r\nhost: x\r\n\r\n`)
  }
  return attackOf(lines, () => [often(500, ask)])
}

function attackOf(lines: { readonly end: () => void }, act: () => readonly (() => void)[]): UnderWay {
  const stops: (() => void)[] = []
  return {
    begin: () => void stops.push(...act()),
    end() {
      for (const stop of stops) stop()
      lines.end()
    },
  }
}

function createLines(port: number) {
  const open = new Set<Socket>()
  return {
    /** `null` where it was hung up on at once. Reads, forgets, and answers heartbeats. */
    async open(said: string): Promise<Socket | null> {
      const line = connect({ port, host: '127.0.0.1', noDelay: true })
      open.add(line)
      line.on('error', () => undefined)
      line.on('data', (bytes: Buffer) => {
        // Alone, or behind what came with it.
        if (bytes.subarray(-PING.length).equals(PING) || bytes.subarray(0, PING.length).equals(PING)) line.write(PONG)
      })
      const gone = once(line, 'close').then(() => open.delete(line))
      const there = await Promise.race([once(line, 'connect').then(() => true), gone.then(() => false)]).catch(
        () => false,
      )
      if (!there) return null
      if (said !== '') line.write(said)
      // Upgraded, or refused.
      if (said === UPGRADE) await Promise.race([once(line, 'data'), gone]).catch(() => undefined)
      return line.destroyed ? null : line
    },
    end() {
      for (const line of open) line.destroy()
    },
  }
}

async function abreast(count: number, width: number, one: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const go = async () => {
    while (next < count) {
      const n = next
      next += 1
      await one(n)
    }
  }
  await Promise.all(Array.from({ length: width }, go))
}

/** So many times a second, in small heaps; answers how to stop. */
function often(perSecond: number, act: (n: number) => void): () => void {
  const from = performance.now()
  let done = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - from) / 1000) * perSecond)
    for (; done < due; done += 1) act(done)
  }, 10)
  return () => clearInterval(timer)
}
