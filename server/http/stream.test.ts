import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { sample } from '../testing/sample.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { viewSchema } from './answerSchemas.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Reads a stream of events as they come. */
async function follow(key: string | null) {
  const response = await fetch(`${server.url}/api/v1/shows/small/view/stream`, {
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  })
  const state = { status: response.status, text: '', ended: false }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async (): Promise<void> => {
    const part = await reader?.read()
    if (part === undefined || part.done) {
      state.ended = true
      return
    }
    state.text += part.value
    return read()
  }
  void read().catch(() => {
    state.ended = true
  })
  const views = () =>
    [...state.text.matchAll(/^id: (\d+)\nevent: view\ndata: (.*)\n\n/gm)].map(([, id, data]) => {
      const view = viewSchema.parse(JSON.parse(data ?? ''))
      expect(id).toBe(String(view.revision))
      return view
    })
  const sees = (count: number) => eventually(() => expect(views()).toHaveLength(count))
  return { state, views, sees }
}

test('LNK-5 LNK-6 a stream has the view at once, then one a revision, each as its reader may see it', async () => {
  const [moderator, everybody] = [await follow(server.keyOf('moderator')), await follow(null)]
  await Promise.all([moderator.sees(1), everybody.sees(1)])
  const key = server.keyOf('moderator')
  await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.StartShow } })
  await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.StartShow } })
  await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.HoldShow } })
  await Promise.all([moderator.sees(3), everybody.sees(3)])
  expect(everybody.views().map((view) => view.revision)).toEqual([1, 2, 3])
  expect(moderator.views().at(-1)?.live.undo).toHaveLength(2)
  expect(everybody.views().at(-1)?.live.undo).toEqual([])
})

test('ACC-6 a revoked key’s stream is told and ended within a second', async () => {
  const admin = server.keyOf('admin')
  const { body } = await server.api('/shows/small/links', { key: admin, body: { role: 'crew', name: 'Camera' } })
  const camera = await follow(body.url.split('#key=')[1])
  const crew = await follow(server.keyOf('crew'))
  await Promise.all([camera.sees(1), crew.sees(1)])
  const from = performance.now()
  await server.api('/shows/small/links', { key: admin, method: 'DELETE', body: { link: body.id } })
  await eventually(() => expect(camera.state.ended).toBe(true))
  expect(performance.now() - from).toBeLessThan(1_000)
  expect(camera.state.text).toContain('event: revoked\n')
  expect(crew.state.ended).toBe(false)
})

test('ACC-46 a stream asked for behind another one on the same line is looked at once that has ended', async () => {
  const admin = server.keyOf('admin')
  const { body } = await server.api('/shows/small/links', { key: admin, body: { role: 'crew', name: 'Twice' } })
  const ask = `GET /api/v1/shows/small/view/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${body.url.split('#key=')[1]}\r\n\r\n`
  const { hostname, port } = new URL(server.url)
  const line = connect(Number(port), hostname, () => line.write(ask + ask))
  let said = ''
  line.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  await eventually(() => expect(said).toContain('event: view'))
  expect(said.match(/HTTP\/1.1/g)).toHaveLength(1)
  // The first ends with its key, which then opens nothing for the second.
  await server.api('/shows/small/links', { key: admin, method: 'DELETE', body: { link: body.id } })
  await eventually(() => expect(said).toContain('HTTP/1.1 401'))
  line.destroy()
})

test('ACC-3 a wrong key gets no stream', async () => {
  expect((await follow('wrong')).state.status).toBe(401)
})
