import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientToServer } from '../../shared/protocol/messages.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { eventually } from '../../testing/eventually.ts'
import type { TestGuest } from '../../testing/server/guest.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([meeting(), meeting({ id: 'other' })], { PUBLIC_URL: 'https://rostrum.example.org' })
})
afterAll(() => server.close())

test('ACC-3 a handshake with a wrong key, another show’s key or an unknown show is refused', async () => {
  const key = server.keyOf('moderator')
  expect(await server.knock({ key: `${key}x` })).toBe('bad-key')
  expect(await server.knock({ key: 'x' })).toBe('bad-key')
  expect(await server.knock({ key, show: 'other' })).toBe('bad-key')
  expect(await server.knock({ key, show: 'none' })).toBe('unknown-show')
  expect(await server.knock({ key: server.keyOf('admin'), show: 'other' })).not.toBeTypeOf('string')
})

test.each([
  ['another version', { show: 'small', key: null, protocol: PROTOCOL + 1 }],
  ['no version', { show: 'small', key: null }],
  ['no show', { key: null, protocol: PROTOCOL }],
  ['a show that is no text', { show: { $ne: null }, key: null, protocol: PROTOCOL }],
  ['a key that is no text', { show: 'small', key: ['a'], protocol: PROTOCOL }],
  ['a key without end', { show: 'small', key: 'a'.repeat(1_000), protocol: PROTOCOL }],
])('LNK-10 a handshake with %s is wrong-protocol', async (_what, auth) => {
  expect(await server.knock({ auth })).toBe('wrong-protocol')
})

test('ACC-1 a handshake cannot say who it is', async () => {
  const guest = await server.knock({ auth: { show: 'small', key: null, protocol: PROTOCOL, role: 'moderator' } })
  if (typeof guest === 'string') throw new Error(guest)
  expect(await guest.press(sample.StartShow)).toEqual({ ok: false, code: 'not-allowed' })
})

test('ACC-11 pages of other sites are refused; its own, PUBLIC_URL’s and programs are let in', async () => {
  const own = server.url
  for (const origin of [own, 'https://rostrum.example.org']) {
    expect(await server.knock({ headers: { origin } })).not.toBeTypeOf('string')
  }
  for (const origin of ['https://evil.example', 'null', 'https://rostrum.example.org.evil.example', `${own}0`]) {
    expect(await server.knock({ headers: { origin } })).toBe('websocket error')
    const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } })
    expect([polling.status, await polling.text()]).toEqual([403, expect.stringContaining('bad-origin')])
  }
})

test('ACC-10 a key in a socket’s address is refused with the reason, over both transports', async () => {
  const address = `${server.url}/socket.io/?EIO=4&transport=polling&key=${server.keyOf('moderator')}`
  const polling = await fetch(address)
  expect([polling.status, await polling.text()]).toEqual([403, expect.stringContaining('key-in-address')])
  const upgrade = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'a',
  }
  const asking = get(address.replace('polling', 'websocket'), { headers: upgrade })
  const [response] = await once(asking, 'response')
  expect([response.statusCode, response.read()?.toString()]).toEqual([400, 'key-in-address'])
  asking.destroy()
})

/** Says anything, as no client of ours would. */
function blurt(guest: TestGuest, event: string, ...what: readonly unknown[]): void {
  guest.socket.emit(event as keyof ClientToServer, ...(what as Parameters<ClientToServer['command']>))
}

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'EndShow'],
  ['a list', [[]]],
  [
    'a prototype',
    JSON.parse('{"id":"0b9c1a52-3f47-4d6e-8a51-2b7c9d0e1f23","command":{"type":"EndShow"},"__proto__":{}}'),
  ],
  ['nesting', JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`)],
  ['bytes', Buffer.from('EndShow')],
])('ACC-12 %s in place of a command is malformed', async (_what, input) => {
  const guest = await server.sit(server.keyOf('moderator'))
  const said = await new Promise((resolve) => blurt(guest, 'command', input, resolve))
  expect(said).toEqual({ ok: false, code: 'malformed' })
  expect(guest.socket.connected).toBe(true)
})

test('LNK-9 presses and probes without an acknowledgement, unknown events and odd arguments are harmless', async () => {
  const guest = await server.sit(server.keyOf('moderator', 'other'), 'other')
  blurt(guest, 'clock')
  blurt(guest, 'clock', 'not a function', { call: 1 })
  blurt(guest, 'command')
  blurt(guest, 'command', null)
  blurt(guest, 'command', {}, 'not a function')
  blurt(guest, 'nonsense', { a: 1 }, () => undefined)
  blurt(guest, '__proto__')
  blurt(guest, 'command', { id: 'b0a2ae4e-9b7d-4ad5-8f5a-1c4c4b1c2d3e', command: sample.StartShow })
  expect((await guest.sees(2)).live.status).toBe('live')
  expect(guest.socket.connected).toBe(true)
})

test('ACC-12 a message that is too large closes only the connection it came over', async () => {
  const [big, other] = [await server.sit(null), await server.sit(null)]
  blurt(big, 'command', 'x'.repeat(70_000))
  await eventually(() => expect(big.socket.connected).toBe(false))
  expect(other.socket.connected).toBe(true)
})
