import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { sleep } from '../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const APART = '\u001e'

/** Packets as they stand on the wire, all in one, before anything was answered; what came back. */
async function say(...packets: readonly string[]): Promise<string> {
  const polling = `${server.url}/socket.io/?EIO=4&transport=polling`
  const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1))
  await fetch(`${polling}&sid=${sid}`, { method: 'POST', body: packets.join(APART) })
  await sleep(50)
  return (await fetch(`${polling}&sid=${sid}`)).text()
}

const handshake = (key: string | null, show = 'small') => `40${JSON.stringify({ show, key, protocol: PROTOCOL })}`
const press = () => `421${JSON.stringify(['command', { id: randomUUID(), command: sample.StartShow }])}`
const revision = () => server.app.shows.find('small')?.history().show.revision

test('ACC-27 what is sent before the handshake is answered is not acted on', async () => {
  const before = revision()
  expect(await say(press())).not.toContain('"ok"')
  expect(await say(press(), press(), handshake(null))).not.toContain('"ok":true')
  expect(await say(press(), handshake(server.keyOf('moderator')))).not.toContain('"ok":true')
  expect(revision()).toBe(before)
})

test('ACC-27 nor what follows a handshake that is refused, or one with another name', async () => {
  const before = revision()
  for (const refused of [
    handshake('wrong'),
    handshake(server.keyOf('moderator'), 'other'),
    '40{}',
    '40',
    '40/admin,{}',
  ]) {
    const said = await say(refused, press(), press())
    expect(said).not.toContain('"ok"')
  }
  expect(await say(handshake(server.keyOf('moderator')).replace('40', '40/admin,'), press())).not.toContain('"ok"')
  expect(revision()).toBe(before)
})
