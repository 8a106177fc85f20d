import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../shared/domain/actor.ts'
import { commandTypes, mayPress } from '../../shared/domain/commands.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe.each(roles)('ACC-1 %s presses what the table says and nothing else', (role) => {
  test.each(commandTypes)('%s over HTTP', async (type) => {
    const asking = { key: server.keyOf(role), body: { id: randomUUID(), command: sample[type] } }
    // One hand may press only so often, and this one presses all there is.
    const { status, body } = await eventually(async () => {
      const reply = await server.api('/shows/small/commands', asking)
      if (reply.status === 429) throw new Error('too fast')
      return reply
    })
    // An allowed press may still be refused by the show, for a reason of its own.
    expect(body.code !== 'not-allowed').toBe(mayPress(role, type))
    expect(status === 403).toBe(!mayPress(role, type))
  })

  test('all of them over a socket', async () => {
    const guest = await server.sit(server.keyOf(role))
    for (const type of commandTypes) {
      // One link may press 20 times a second, and this one presses all there is.
      await sleep(51)
      const answer = await eventually(async () => {
        const said = await guest.press(sample[type])
        if (!said.ok && said.code === 'too-many') await sleep(100)
        expect(said).not.toEqual({ ok: false, code: 'too-many' })
        return said
      })
      expect([type, answer.ok || answer.code !== 'not-allowed']).toEqual([type, mayPress(role, type)])
    }
  })
})

test('ACC-1 a payload cannot say who presses', async () => {
  const id = randomUUID()
  for (const body of [
    { id, by: 'moderator', command: sample.StartShow },
    { id, command: { ...sample.StartShow, role: 'moderator' } },
    { id, actor: { role: 'admin' }, command: sample.StartShow },
  ]) {
    expect((await server.api('/shows/small/commands', { key: server.keyOf('crew'), body })).body.code).toBe('malformed')
  }
})
