import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await press('moderator', sample.StartShow)
  await press('moderator', { type: 'OpenList', slot: 'brief' })
})
afterAll(() => server.close())

async function press(role: 'moderator' | 'crew' | 'interpreter', command: Command): Promise<number> {
  const body = { id: randomUUID(), command }
  const answer = await server.api('/shows/small/commands', { key: server.keyOf(role), body })
  expect([command.type, answer.status]).toEqual([command.type, 200])
  return answer.body.revision
}

test('LNK-53 nothing that is public tells that something private was done', async () => {
  const everything = async () => {
    const texts: Record<string, unknown> = {}
    for (const path of ['view', 'agenda.json', 'agenda.csv', 'agenda.ics']) {
      const { headers, body, text } = await server.api(`/shows/small/${path}`)
      texts[path] = [headers.get('etag'), path === 'view' ? { ...body, sentAt: 0 } : text]
    }
    return texts
  }
  // A minute may turn once: the calendar is as old as that.
  for (let tries = 0; ; tries += 1) {
    const before = await everything()
    await press('interpreter', { type: 'SetMic', on: tries % 2 === 0 })
    await press('interpreter', { type: 'SetBoothReady', ready: tries % 2 === 0 })
    const after = await everything()
    if (tries > 0 || JSON.stringify(after) === JSON.stringify(before)) return expect(after).toEqual(before)
  }
})

test('QUE-27 a booth reads the note and the organisation of whoever waits, and of nobody who has left the list', async () => {
  const asker = { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } } as const
  const revision = await press('crew', { ...sample.EnterRequest, slot: 'brief', asker, note: 'for the desk' })
  const ask = (role: 'interpreter' | 'crew' | 'speaker') =>
    server.api(`/shows/small/requests?id=r${revision}`, { key: server.keyOf(role) })
  expect((await ask('interpreter')).body).toMatchObject({ asker, note: 'for the desk', by: null })
  await press('moderator', { type: 'RemoveRequest', request: `r${revision}` })
  expect((await ask('interpreter')).body.code).toBe('unknown-request')
  expect((await ask('crew')).body).toMatchObject({
    asker,
    note: 'for the desk',
    by: { role: 'crew' },
    state: 'removed',
  })
  expect((await ask('speaker')).status).toBe(403)
})
