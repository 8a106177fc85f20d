import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../../shared/domain/actor.ts'
import { moderates } from '../../../shared/domain/roles.ts'
import { PROTOCOL } from '../../../shared/protocol/view.ts'
import { sleep } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test.concurrent('LNK-7 for eight seconds of a running show an idle viewer gets nothing but heartbeats', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  expect(await moderator.press(sample.StartShow)).toMatchObject({ ok: true })
  const guests = await Promise.all(roles.map((role) => server.sit(server.keyOf(role))))
  expect(guests[0]?.latest().live.turn?.timer?.status).toBe('running')
  const before = guests.map((guest) => guest.packets.length)
  await sleep(8_000)
  for (const [index, guest] of guests.entries()) {
    const heard = guest.packets.slice(before[index])
    const said = heard.filter((type) => type !== 'ping')
    // PPL-2: who is connected is news for moderators, at most once a second: here, each one's first delay.
    if (moderates(roles[index] ?? 'public')) expect(said.length).toBeLessThanOrEqual(9)
    else expect(said).toEqual([])
    // LNK-4: one every five seconds.
    expect([1, 2]).toContain(heard.length - said.length)
  }
}, 15_000)

/** The engine's own protocol over plain requests: a peer that says as little as it likes. */
async function open(): Promise<string> {
  const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
  const { sid, pingInterval, pingTimeout } = JSON.parse((await response.text()).slice(1))
  expect([pingInterval, pingTimeout]).toEqual([5_000, 60_000])
  return `${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`
}

test.concurrent.each([
  ['of this version', PROTOCOL],
  ['of an older one', PROTOCOL - 1],
])(
  'LNK-60 a page %s that leaves the room and keeps the line is let go: nobody would ask it any more',
  async (_, protocol) => {
    const address = await open()
    const say = (body: string) => fetch(address, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
    await say(`40${JSON.stringify({ show: 'small', key: null, protocol })}`)
    await fetch(address)
    await say('41')
    expect(await lastsFor(address)).toBeLessThan(4)
  },
)

test.concurrent('LNK-60 one that leaves the room, keeps the line and polls no more is let go', async () => {
  const address = await open()
  const say = (body: string) => fetch(address, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
  await say(`40${JSON.stringify({ show: 'small', key: null, protocol: PROTOCOL })}`)
  await fetch(address)
  await say('41')
  await sleep(2_500)
  expect((await fetch(address)).status).toBe(400)
})

/** Polls until the server hangs up; answers after how many seconds. */
async function lastsFor(address: string): Promise<number> {
  const from = performance.now()
  for (;;) {
    const response = await fetch(address)
    const packets = (await response.text()).split('\u001e')
    if (response.status !== 200 || packets.includes('1')) return (performance.now() - from) / 1000
  }
}

test.concurrent('LNK-4 a connection without a handshake is closed after five seconds', async () => {
  const lasted = await lastsFor(await open())
  expect(lasted).toBeGreaterThan(4)
  expect(lasted).toBeLessThan(8)
}, 15_000)

test.concurrent('LNK-4 one that does not poll either is gone by then, with its place', async () => {
  const address = await open()
  await sleep(6_000)
  expect((await fetch(address)).status).toBe(400)
}, 15_000)

test.concurrent('LNK-4 one that is refused has time to hear why, once', async () => {
  const address = await open()
  const say = (key: string) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: `40${JSON.stringify({ show: 'small', key, protocol: PROTOCOL })}`,
    })
  await sleep(2_000)
  await say('x'.repeat(36))
  await sleep(4_000)
  expect(await (await fetch(address)).text()).toContain('"bad-key"')
  await say('y'.repeat(36))
  await sleep(2_000)
  expect((await fetch(address)).status).toBe(400)
}, 15_000)

test.concurrent('LNK-4 a connection that answers no heartbeat is closed ten seconds after the first, which comes within five', async () => {
  const address = await open()
  const auth = JSON.stringify({ show: 'small', key: null, protocol: PROTOCOL })
  await fetch(address, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: `40${auth}` })
  const lasted = await lastsFor(address)
  expect(lasted).toBeGreaterThan(9.5)
  expect(lasted).toBeLessThan(18)
}, 25_000)
