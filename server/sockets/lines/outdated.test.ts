import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiViewSchema } from '../../../shared/protocol/api/apiViewSchema.ts'
import { PROTOCOL } from '../../../shared/protocol/view.ts'
import { eventually } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** A page of an older version, which sends again what it had under way as soon as it has a view. */
function olderPage(protocol: number, key: string | null, underway: readonly object[]) {
  const socket = io(server.url, {
    auth: { show: 'small', key, protocol, view: 'moderator' },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const state = { views: [] as unknown[], answers: [] as unknown[], refused: '', gone: false }
  socket.on('view', (view) => {
    state.views.push(view)
    for (const envelope of underway) socket.emit('command', envelope, (answer: unknown) => state.answers.push(answer))
  })
  socket.on('connect_error', ({ message }) => {
    state.refused = message
  })
  socket.io.on('close', () => {
    state.gone = true
  })
  return state
}

test('LNK-10 a page of an older protocol is answered what it has under way, and then told to reload', async () => {
  const key = server.keyOf('moderator')
  const start = { id: randomUUID(), command: sample.StartShow }
  expect((await server.api('/shows/small/commands', { key, body: start })).status).toBe(200)
  // Its answer was lost with the old server: it asks again.
  const page = olderPage(PROTOCOL - 1, key, [start, { id: randomUUID(), command: sample.StartShow }])
  await eventually(() => expect(page.refused).toBe('wrong-protocol'))
  expect(page.answers).toEqual([
    { ok: true, revision: 2 },
    { ok: false, code: 'already-started' },
  ])
  expect(page.views).toHaveLength(1)
  expect(apiViewSchema.parse(page.views[0])).toMatchObject({ live: { status: 'live' } })
  await eventually(() => expect(page.gone).toBe(true))
})

test('LNK-10 a protocol that never was, or is still to come, is refused at the door', async () => {
  const pages = [0, PROTOCOL + 1].map((protocol) => olderPage(protocol, null, []))
  for (const page of pages) await eventually(() => expect(page.refused).toBe('wrong-protocol'))
  expect(pages.flatMap(({ views }) => views)).toEqual([])
})
