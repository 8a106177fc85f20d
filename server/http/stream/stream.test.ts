import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { apiViewSchema } from '../../../shared/protocol/api/apiViewSchema.ts'
import { followed, followedMine, pictureOf } from '../../../shared/protocol/sent/picture.ts'
import type { MineChange, View, ViewChange } from '../../../shared/protocol/view.ts'
import { eventually, sleep } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { ZITA } from '../../../testing/show/agendas.ts'
import { sample } from '../../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Reads a stream of events as they come. */
async function follow(key: string | null, query = '') {
  const response = await fetch(`${server.url}/api/v1/shows/small/view/stream${query}`, {
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
  const events = () =>
    [...state.text.matchAll(/^(?:id: (\S+)\n)?event: (\w+)\ndata: (.*)\n\n/gm)].map(([, id, event, data]) => ({
      id,
      event,
      said: JSON.parse(data ?? ''),
    }))
  const views = () =>
    events().map(({ id, event, said }) => {
      const view = apiViewSchema.parse(said)
      expect([event, id]).toEqual(['view', String(view.revision)])
      return view
    })
  const sees = (count: number) => eventually(() => expect(events()).toHaveLength(count))
  return { state, events, views, sees, close: () => reader?.cancel() }
}

async function press(command: Command): Promise<number> {
  const asking = { key: server.keyOf('moderator'), body: { id: randomUUID(), command } }
  const { body } = await server.api('/shows/small/commands', asking)
  return body.revision
}

const turn = () => server.app.shows.find('small')?.history().show.floor.turn?.id ?? null
const minuteMore = (): Command => ({ type: 'AddTime', turn: turn(), to: 'turn', by: milliseconds(60_000) })
const toZita: Command = { ...sample.SendMessage, audience: { to: 'person', person: ZITA } }

test('LNK-5 LNK-6 a stream has the view at once, then one when it changed, each as its reader may see it', async () => {
  const [moderator, everybody] = [await follow(server.keyOf('moderator')), await follow(null)]
  await Promise.all([moderator.sees(1), everybody.sees(1)])
  await press(sample.StartShow)
  await press(sample.StartShow)
  await Promise.all([moderator.sees(2), everybody.sees(2)])
  await press({ type: 'HoldShow', turn: turn() })
  await Promise.all([moderator.sees(3), everybody.sees(3)])
  expect(moderator.views().map((view) => view.revision)).toEqual([1, 2, 3])
  expect(moderator.views().at(-1)?.live.undo).toHaveLength(2)
  expect(everybody.views().at(-1)?.live.undo).toEqual([])
  const stamps = everybody.views().map((view) => view.revision)
  expect(stamps.every((stamp) => typeof stamp === 'string')).toBe(true)
  expect(new Set(stamps).size).toBe(3)
  await press(toZita)
  await moderator.sees(4)
  await sleep(300)
  expect(everybody.views(), 'what is not for it, it cannot even count').toHaveLength(3)
  for (const stream of [moderator, everybody]) await stream.close()
})

test('LNK-6 LNK-55 whole views come at most four a second, and the last one is the newest', async () => {
  const moderator = await follow(server.keyOf('moderator'))
  await moderator.sees(1)
  const from = performance.now()
  let revision = 0
  for (let n = 0; n < 20; n += 1) revision = await press(minuteMore())
  await eventually(() => expect(moderator.views().at(-1)?.revision).toBe(revision))
  const most = 1 + Math.ceil((performance.now() - from) / 250)
  expect(moderator.views().length).toBeLessThanOrEqual(most + 1)
  expect(moderator.views().length).toBeLessThan(20)
  await moderator.close()
})

test('LNK-6 LNK-55 with changes=1 a stream has the whole once, then what changed, each on its own', async () => {
  const zita = server.keyOf('speaker', 'small', ZITA)
  const [speaker, everybody] = [await follow(zita, '?changes=1'), await follow(null, '?changes=1')]
  await Promise.all([speaker.sees(1), everybody.sees(1)])
  await press(minuteMore())
  await press(toZita)
  await press(minuteMore())
  await Promise.all([speaker.sees(4), everybody.sees(3)])
  expect(speaker.events().map(({ event }) => event)).toEqual(['view', 'change', 'mine', 'change'])
  expect(everybody.events().map(({ event }) => event)).toEqual(['view', 'change', 'change'])
  for (const [stream, key] of [
    [speaker, zita],
    [everybody, null],
  ] as const) {
    const [first, ...changes] = stream.events()
    const joined: View = first?.said
    let [picture, mine] = [pictureOf(joined), joined.mine]
    expect(first?.id).toBe(String(joined.revision))
    for (const { id, event, said } of changes) {
      if (event === 'mine') mine = (mine && followedMine(mine, said as MineChange)) ?? undefined
      else {
        expect(id).toBe(String(said.revision))
        picture = followed(picture, said as ViewChange) ?? picture
      }
    }
    const again = await follow(key, '?changes=1')
    await again.sees(1)
    const now: View = again.events()[0]?.said
    expect([picture.revision, picture.sent, mine]).toEqual([now.revision, now.live, now.mine])
    await again.close()
    await stream.close()
  }
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
