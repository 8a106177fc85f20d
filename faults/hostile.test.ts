import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { writeAgenda } from '../shared/files/write.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { sleep } from '../testing/eventually.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { openLine } from './line.ts'
import { press, underAttack } from './underAttack.ts'

const { url, moderatorKey, count, refused } = underAttack()

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
      const line = await openLine(url(), handshake ? { show: 'small', key: moderatorKey(), protocol: PROTOCOL } : null)
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
    const line = await openLine(url(), { show: 'small', key: null, protocol: PROTOCOL })
    line.raw(bytes)
    count('malformed frames')
    line.end()
  }
})

test('LNK-9 acknowledgements left out, unknown events, bytes in place of text', async () => {
  const line = await openLine(url(), { show: 'small', key: moderatorKey(), protocol: PROTOCOL })
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
  const show = await sit(url(), { key: moderatorKey(), show: 'small' })
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
