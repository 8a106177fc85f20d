import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import type { Command } from '../shared/domain/commands.ts'
import { minutes } from '../shared/domain/time.ts'
import { writeAgenda } from '../shared/files/write.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { deafSocket, deafStream, deafUpgraded } from '../testing/server/deaf.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY } from '../testing/server/serverProcess.ts'
import { inSequence, speech, speeches, T0 } from '../testing/show/agendas.ts'
import { meeting } from '../testing/show/sample.ts'
import { openLine } from './line.ts'
import { underAttack } from './underAttack.ts'

const { url, count, post, accept } = underAttack()

/** On a line of its own, as it stands; what came back within a moment. */
async function sayRaw(text: string, rude: (line: Socket) => void = () => undefined): Promise<string> {
  const { hostname, port } = new URL(url())
  const line = connect(Number(port), hostname)
  line.on('error', () => undefined)
  let heard = ''
  line.on('data', (bytes: Buffer) => {
    heard += bytes.toString('latin1')
  })
  line.write(text)
  await sleep(60)
  rude(line)
  line.destroy()
  return heard
}

const OFFERS = ['', 'connection: upgrade\r\nupgrade: h2c\r\n', 'connection: upgrade\r\nupgrade: websocket\r\n']

test('ACC-28 targets that are no addresses, while somebody polls', async () => {
  const targets = [
    '//[',
    '//[?sid=1',
    '//x:99999999/?sid=1',
    '///?sid=1',
    'http://[?sid=1',
    'http://x:99999999/?sid=1',
    '*',
    '?sid=1',
    '/\\[?sid=1',
    '/%?sid=%',
    '/%E0%A4%A?sid=%E0%A4%A',
    '/assets/%2e%2e/%?sid=1',
    '/api/v1/shows/%/view?sid=1',
    '/socket.io/?EIO=4&transport=polling&sid=__proto__',
    '/socket.io/?EIO=4&transport=__proto__&sid=%',
    '/socket.io/?EIO=4&transport=websocket&sid=constructor',
    '/socket.io/../?sid=1',
    '/socket.io/%?EIO[]=4&transport[a]=polling&sid[]=1',
  ]
  for (const target of targets) {
    // Whoever does not say who they are is there for five seconds.
    const polling = await fetch(`${url()}/socket.io/?EIO=4&transport=polling`)
    expect(await polling.text()).toContain('"sid"')
    for (const offer of OFFERS) {
      for (const method of ['GET', 'POST', 'HEAD']) {
        const heard = await sayRaw(`${method} ${target} HTTP/1.1\r\nhost: x\r\n${offer}\r\n`)
        count('targets that are no addresses')
        expect([target, method, offer, heard.slice(0, 12)]).not.toEqual([
          target,
          method,
          offer,
          expect.stringMatching(/ 5\d\d$/),
        ])
      }
    }
  }
}, 60_000)

test('ACC-28 lines that break while an offer waits behind an answer that goes on', async () => {
  const stream = 'GET /api/v1/shows/small/view/stream HTTP/1.1\r\nhost: x\r\n\r\n'
  for (const offer of OFFERS.slice(1)) {
    const again = `GET /healthz HTTP/1.1\r\nhost: x\r\n${offer}\r\n`
    for (const rude of [(line: Socket) => line.resetAndDestroy(), (line: Socket) => line.end()]) {
      for (const text of [stream + again, stream + again + again, again + stream, again + again]) {
        await sayRaw(text, rude)
        count('lines that break behind an offer')
      }
    }
  }
})

test('ACC-28 lines that break while many offers are answered at once', async () => {
  const { hostname, port } = new URL(url())
  for (const offer of OFFERS.slice(1)) {
    for (const target of ['/api/nope', '/assets/nope.js', '/api/v1/shows/nope/view', '//[?sid=1', '/x']) {
      const asked = `GET ${target} HTTP/1.1\r\nhost: x\r\n${offer}\r\n`.repeat(30)
      const lines = Array.from({ length: 6 }, () => {
        const line = connect(Number(port), hostname)
        line.on('error', () => undefined)
        line.resume()
        return line
      })
      for (let n = 0; n < 15; n += 1) {
        for (const line of lines) if (line.writableLength < 20_000) line.write(asked)
        await sleep(20)
      }
      for (const line of lines) line.destroy()
      count('lines that break while offers are answered', lines.length)
      await sleep(100)
    }
  }
}, 30_000)

test('ACC-24 half requests are let go', async () => {
  const { hostname, port } = new URL(url())
  const halves = [
    'GET /api/v1/shows HTTP/1.1\r\nhost: x\r\n',
    'POST /api/v1/shows/small/commands HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\ncontent-type: application/json\r\n\r\n{',
    'POST /api/v1/shows/small/commands HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a"',
    '',
    'G',
  ]
  const held = halves.map((text) => {
    const socket: Socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(text)
    socket.resume()
    count('half requests held open')
    return new Promise<number>((resolve) => {
      const from = performance.now()
      socket.once('close', () => resolve(performance.now() - from))
    })
  })
  for (const lasted of await Promise.all(held)) expect(lasted).toBeLessThan(60_000)
}, 90_000)

test('LNK-4 a peer that answers no heartbeat is gone after two, and one that never says who it is after five seconds', async () => {
  const silent = await openLine(url(), { show: 'small', key: null, protocol: PROTOCOL }, { answersPings: false })
  const nobody = await openLine(url(), null)
  count('silent peers', 2)
  const [silentFor, nobodyFor] = await Promise.all([silent.closed, nobody.closed])
  expect(silentFor).toBeLessThan(30_000)
  expect(silentFor).toBeGreaterThan(10_000)
  expect(nobodyFor).toBeLessThan(15_000)
}, 60_000)

test('LNK-8 readers that never read', async () => {
  // On another show, what is pressed is meant: each edit sends everybody an agenda of four hundred slots.
  const show = 'other'
  const slots = inSequence(
    T0,
    Array.from({ length: 400 }, (_, n) => speeches(`slot-${n}`, minutes(1), [speech(`segment-${n}`, 'mingeirou')])),
  )
  await post(JSON.stringify(writeAgenda({ ...meeting(), id: show, slots })), '/shows', ADMIN_KEY)
  const deaf = await Promise.all([deafSocket, deafUpgraded].map((open) => open(url(), show)))
  const stream = await deafStream(url(), show)
  count('readers that never read', deaf.length + 1)
  let heard = ''
  let gone = 0
  for (const each of deaf) each.once('close', () => gone++)
  const desk = await sit(url(), { key: ADMIN_KEY, show })
  for (let n = 0; n < 150; n += 1) {
    const edit = { edit: 'title-slot', slot: 'slot-0', from: n === 0 ? 'slot-0' : `no ${n - 1}`, to: `no ${n}` }
    expect((await desk.press({ type: 'EditAgenda', edit } as Command)).ok).toBe(true)
    // As fast as the door lets a hand.
    await sleep(52)
  }
  for (const each of [...deaf, stream]) each.resume()
  stream.on('data', (part: Buffer) => {
    heard = (heard + part.toString()).slice(-1_000_000)
  })
  await eventually(() => expect(heard, 'a stream that reads again is told all').toContain('"no 149"'), 15_000)
  // They read, and answer nothing: five seconds more for each 20 kB of the whole view.
  await eventually(() => expect(gone).toBe(deaf.length), 45_000)
  desk.leave()
  await accept()
}, 90_000)

test('ACC-42 of more connections from one address than it may have, those that said nothing longest are let go', async () => {
  const { hostname, port } = new URL(url())
  const sockets: Socket[] = []
  const gone: number[] = []
  let open = 0
  for (let n = 0; n < 6_200; n += 1) {
    // Its own address, so that the bystander's is not used up.
    const socket = connect({ port: Number(port), host: hostname, localAddress: '127.0.0.9' })
    socket.on('error', () => undefined)
    socket.once('connect', () => open++)
    socket.once('close', () => gone.push(n))
    socket.resume()
    sockets.push(socket)
    if (n % 200 === 199) await sleep(20)
  }
  count('connections from one address', sockets.length)
  await eventually(() => {
    expect(open).toBe(6_200)
    expect(gone.length).toBeGreaterThanOrEqual(190)
  }, 20_000)
  expect(gone.slice(0, 100).every((n) => n < 200)).toBe(true)
  expect(sockets.at(-1)?.destroyed).toBe(false)
  for (const each of sockets) each.destroy()
}, 60_000)
