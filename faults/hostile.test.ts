import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Command } from '../shared/domain/commands.ts'
import { minutes } from '../shared/domain/time.ts'
import { writeAgenda } from '../shared/files/write.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { deafSocket, deafStream, deafUpgraded } from '../testing/server/deaf.ts'
import { sit, type TestGuest } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { inSequence, speech, speeches, T0 } from '../testing/show/agendas.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { openLine } from './line.ts'

/** How many messages of each kind were sent. */
const counts = new Map<string, number>()
const count = (kind: string, n = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + n)

let server: ServerProcess
let bystander: TestGuest
let moderatorKey: string
let before: unknown
let pid: number

beforeAll(async () => {
  server = await startServerProcess(meeting(), { from: 'built' })
  pid = server.pid()
  const { links } = (await server.api('/shows/small/links', { key: ADMIN_KEY })).body
  moderatorKey = links.find((link: { role: string }) => link.role === 'moderator').url.split('#key=')[1]
  bystander = await sit(server.url, { key: null, show: 'small' })
  before = await state()
})

/** Whatever came: the same server lives, the show is as it was, nothing failed in it, and others are served. */
afterEach(async () => {
  expect(server.pid()).toBe(pid)
  expect(server.said()).not.toMatch(/"level":(50|60)|UnhandledPromise|Uncaught/)
  expect(await state()).toEqual(before)
  expect(bystander.socket.connected).toBe(true)
  const said = await new Promise((resolve) => bystander.socket.emit('clock', resolve))
  expect(said).toEqual({ now: expect.any(Number) })
})

afterAll(async () => {
  const rows = [...counts].map(([kind, n]) => `  ${kind.padEnd(60)}${String(n).padStart(7)}`)
  process.stdout.write(`Hostile messages, by kind:\n${rows.join('\n')}\n`)
  bystander.leave()
  await server.close()
})

async function state() {
  const { revision, live, agenda } = (await server.api('/shows/small/view', { key: ADMIN_KEY })).body
  const { shows } = (await server.api('/shows', { key: ADMIN_KEY })).body
  return { revision, live, agenda, shows }
}

const press = (command: unknown, id: unknown = randomUUID()) => ({ id, command })

/** To the one door with the moderator's key, raw; the status. */
async function post(body: string | Buffer, path = '/shows/small/commands', key = moderatorKey): Promise<number> {
  // One link may ask only so often, and here it would be that which is tested and nothing else.
  return eventually(async () => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method: 'POST',
      body: body as BodyInit,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    })
    await response.arrayBuffer()
    if (response.status === 429) throw new Error('too many')
    return response.status
  }, 20_000)
}

async function refused(kind: string, bodies: readonly (string | Buffer)[], path?: string, key?: string): Promise<void> {
  for (const body of bodies) {
    const status = await post(body, path, key)
    count(kind)
    expect([kind, String(body).slice(0, 80), status >= 400 && status < 500 ? 'refused' : status]).toEqual([
      kind,
      String(body).slice(0, 80),
      'refused',
    ])
  }
}

test('ACC-28 JSON that is none', async () => {
  const whole = JSON.stringify(press(sample.StartShow))
  const cut = Array.from({ length: 20 }, (_, n) => whole.slice(0, 1 + n * 4))
  await refused('malformed JSON', [
    ...cut,
    '',
    ' ',
    'null',
    '[]',
    '"x"',
    '12',
    '{',
    '}{',
    '{"id":}',
    `${whole}${whole}`,
  ])
  await refused('malformed JSON', [Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('\ufeff{'), Buffer.alloc(1_000)])
})

test('ACC-28 nesting of a hundred thousand, in every place', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const objects = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const id = randomUUID()
  await refused('100,000-deep nesting', [
    deep,
    objects,
    `{"id":"${id}","command":${deep}}`,
    `{"id":${deep},"command":{"type":"StartShow","start":"now"}}`,
    `{"id":"${id}","command":{"type":"StartShow","start":${objects}}}`,
  ])
  await refused('100,000-deep nesting', [deep, `{"id":"x","slots":${deep}}`], '/shows', ADMIN_KEY)
})

test('ACC-28 wrong types in each field of each command', async () => {
  const wrong: readonly unknown[] = [null, true, -1, 0.5, 'x'.repeat(5_000), [], {}, [[1]], { $ne: null }]
  const bodies = Object.values(sample).flatMap((command) =>
    Object.keys(command).map((field, n) => JSON.stringify(press({ ...command, [field]: wrong[n % wrong.length] }))),
  )
  // Some of what is wrong in one field is right in another: the show then refuses it, which is a 4xx as well.
  const harmless = bodies.filter((body) => !/"type":"(SendMessage|LookAtPapers|StartShow)"/.test(body))
  await refused('wrong types', harmless)
})

test('ACC-28 strings and lists beyond all measure', async () => {
  const id = randomUUID()
  await refused('huge strings and arrays', [
    JSON.stringify(press({ ...sample.SendMessage, text: 'x'.repeat(200_000) })),
    JSON.stringify(press({ ...sample.SendMessage, text: 'x'.repeat(3_000_000) })),
    JSON.stringify(press({ ...sample.GiveFloor, despite: Array.from({ length: 50_000 }, () => 'not-ready') })),
    JSON.stringify(press({ ...sample.CatchUp, skip: Array.from({ length: 20_000 }, () => 'x') })),
    JSON.stringify({ ...press(sample.StartShow), id: id.repeat(5_000) }),
    `{"id":"${id}",${'"a":1,'.repeat(30_000)}"command":{"type":"StartShow","start":"now"}}`,
  ])
  const agenda = writeAgenda(meeting())
  const people = Array.from({ length: 2_001 }, (_, n) => ({ id: `p-${n}`, name: `Person ${n}` }))
  await refused(
    'huge strings and arrays',
    [JSON.stringify({ ...agenda, people }), 'x'.repeat(600_000)],
    '/shows',
    ADMIN_KEY,
  )
})

test('ACC-28 keys that reach into prototypes', async () => {
  const id = randomUUID()
  const start = '"type":"StartShow","start":"now"'
  await refused('__proto__, constructor, prototype', [
    `{"id":"${id}","command":{${start},"__proto__":{"role":"admin"}}}`,
    `{"__proto__":{"x":1},"id":"${id}","command":{${start}}}`,
    `{"id":"${id}","command":{${start}},"constructor":{"prototype":{"x":1}}}`,
    `{"id":"${id}","command":{"type":"__proto__"}}`,
    `{"id":"${id}","command":{"type":"constructor"}}`,
    `{"id":"${id}","command":{"type":"SendMessage","audience":{"to":"everybody"},"text":{"__proto__":"x"},"weight":"note","lasts":null}}`,
    `{"id":"${id}","command":{"type":"SkipSegment","segment":"__proto__"}}`,
  ])
  await refused(
    '__proto__, constructor, prototype',
    ['{"__proto__":{},"id":"a"}', '{"constructor":1}'],
    '/shows',
    ADMIN_KEY,
  )
  expect(({} as Record<string, unknown>)['role']).toBeUndefined()
})

test('ACC-28 numbers that are none, or too large to be meant', async () => {
  const id = randomUUID()
  const numbers = [
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '-1e999',
    '1e308',
    '9007199254740993',
    '1.5',
    '-0',
    '0x10',
    '1_0',
  ]
  await refused(
    'NaN, infinities and huge numbers',
    numbers.flatMap((n) => [
      `{"id":"${id}","command":{"type":"AddTime","turn":2,"to":"turn","by":${n}}}`,
      `{"id":"${id}","command":{"type":"Undo","revision":${n}}}`,
      `{"id":"${id}","until":${n},"command":{"type":"Undo","revision":999}}`,
    ]),
  )
})

test('ACC-25 halves of characters, control characters, characters that turn what follows, and those that nobody sees', async () => {
  const odd = [
    '\ud83d',
    '\udc00x',
    'a\u0000b',
    'a\u0007',
    'a\nb',
    '\u001b[2J',
    '\u202eevil',
    'a\u2066b',
    '\u007f',
    '\u0085',
    'Ana\u200b Silva',
    'Ana\u2028Silva',
    'Ana\u00ad',
    '\ufeffAna',
    'Ana\u200d',
    '\ufe0f',
    '\u3164',
    'Ana\ufdd0',
    'Ana\ue000',
    'Ana\ufffc',
    'Ana\u{1d159}',
    'Ana\u{13430}',
  ]
  const bodies = odd.flatMap((text) => [
    press({ ...sample.EnterRequest, note: text }),
    press({ ...sample.EnterRequest, behalf: text }),
    press({ ...sample.EnterRequest, asker: { is: 'guest', guest: { name: text, organisation: null } } }),
    press({ ...sample.AddPaper, paper: { ...sample.AddPaper.paper, words: { en: text } } }),
    press({ type: 'EditAgenda', edit: { edit: 'title-slot', slot: 'qa', from: 'qa', to: text } }),
  ])
  await refused(
    'lone surrogates, control and bidi characters',
    bodies.map((body) => JSON.stringify(body)),
  )
  await refused(
    'lone surrogates, control and bidi characters',
    odd.map((name) => JSON.stringify({ role: 'crew', name: `x${name}x` })),
    '/shows/small/links',
    ADMIN_KEY,
  )
})

test('ACC-28 frames and packets that are none', async () => {
  const packets = [
    '',
    '9',
    '4',
    '49',
    '42',
    '42[',
    '42[]',
    '42["command"',
    '42["command",',
    '42{"a":1}',
    '42[1]',
    '42[null]',
    '42["__proto__"]',
    '421["clock"]extra',
    '42999999999999999999["clock"]',
    '45-',
    '451-["command",{"_placeholder":true,"num":0}]',
    '459999-["command"]',
    '43',
    '431[{}]',
    '41',
    '40',
    '40{}',
    '6',
    '3',
    '2probe',
    '5',
    'b4AAAA',
    '\u0000',
    '4\u001e4',
  ]
  for (const packet of packets) {
    for (const handshake of [true, false]) {
      const line = await openLine(
        server.url,
        handshake ? { show: 'small', key: moderatorKey, protocol: PROTOCOL } : null,
      )
      line.say(packet)
      line.bytes(Buffer.from(packet))
      count('malformed packets', 2)
      line.end()
    }
  }
  const raw: readonly Buffer[] = [
    Buffer.from([0xff, 0xff, 0xff, 0xff]),
    Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5]), // not masked
    Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]), // of 2^63 bytes
    Buffer.from([0xf1, 0x80, 0, 0, 0, 0]), // with reserved bits
    Buffer.from([0x83, 0x80, 0, 0, 0, 0]), // of no known kind
    Buffer.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0]), // a ping that is too long
    Buffer.from([0x00, 0x80, 0, 0, 0, 0]), // goes on with nothing
    Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]), // no UTF-8
  ]
  for (const bytes of raw) {
    const line = await openLine(server.url, { show: 'small', key: null, protocol: PROTOCOL })
    line.raw(bytes)
    count('malformed frames')
    line.end()
  }
})

/** On a line of its own, as it stands; what came back within a moment. */
async function sayRaw(text: string, rude: (line: Socket) => void = () => undefined): Promise<string> {
  const { hostname, port } = new URL(server.url)
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
    const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
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
  const { hostname, port } = new URL(server.url)
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

test('LNK-9 acknowledgements left out, unknown events, bytes in place of text', async () => {
  const line = await openLine(server.url, { show: 'small', key: moderatorKey, protocol: PROTOCOL })
  for (let n = 0; n < 10; n += 1) {
    line.say('42["command"]')
    line.say('42["command",null]')
    line.say('42["clock"]')
    count('acks omitted', 3)
    line.say('421["nonsense",{}]')
    line.say('42["disconnect"]')
    line.say('42["connection",{}]')
    count('unknown events', 3)
    line.bytes(Buffer.from('42["command",{}]'))
    line.say('451-["command",{"_placeholder":true,"num":0}]')
    line.bytes(Buffer.alloc(100, n))
    count('binary where text is expected', 3)
    await sleep(120)
  }
  line.end()
})

test('JRN-3 packets replayed and out of order', async () => {
  const show = await sit(server.url, { key: moderatorKey, show: 'small' })
  const command = { ...sample.Undo, revision: 999 }
  const id = randomUUID()
  const first = await show.press(command, id)
  for (let n = 0; n < 20; n += 1) {
    expect(await show.press(command, id)).toEqual(first)
    count('replayed packets')
    await sleep(60)
  }
  // Of an hour ago, of tomorrow, of a turn that never was.
  for (const until of [0, 1, Date.now() - 3_600_000]) {
    expect(await show.press(sample.StartShow, randomUUID(), until)).toEqual({ ok: false, code: 'too-late' })
    count('reordered packets')
  }
  for (const turn of [999, 1, null]) {
    expect((await show.press({ ...sample.EndTurn, turn })).ok).toBe(false)
    count('reordered packets')
  }
  show.leave()
})

test('ACC-24 half requests are let go', async () => {
  const { hostname, port } = new URL(server.url)
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
  const silent = await openLine(server.url, { show: 'small', key: null, protocol: PROTOCOL }, { answersPings: false })
  const nobody = await openLine(server.url, null)
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
  const deaf = await Promise.all([deafSocket, deafUpgraded].map((open) => open(server.url, show)))
  const stream = await deafStream(server.url, show)
  count('readers that never read', deaf.length + 1)
  let heard = ''
  let gone = 0
  for (const each of deaf) each.once('close', () => gone++)
  const desk = await sit(server.url, { key: ADMIN_KEY, show })
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
  before = await state()
}, 90_000)

test('ACC-42 of more connections from one address than it may have, those that said nothing longest are let go', async () => {
  const { hostname, port } = new URL(server.url)
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
