import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { ONE_BURST, startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

/** In the place of the other one. */
async function startWithOneBurst(): Promise<void> {
  await server.close()
  server = await startTestServer([meeting()], {}, pino({ level: 'silent' }), ONE_BURST)
}

/** A moderator on a show that has begun, and the turn that is on. */
async function onAir() {
  const moderator = await server.sit(server.keyOf('moderator'))
  const started = await moderator.press(sample.StartShow)
  if (!started.ok) throw new Error(started.code)
  const turn = (await moderator.sees(started.revision)).live.turn?.id ?? null
  return { moderator, turn, revision: started.revision }
}

test('RUN-3 two people press Next at the same moment: one is done, one is stale', async () => {
  const { moderator, turn } = await onAir()
  const other = await server.sit(server.keyOf('admin'))
  const next = { type: 'StartSegment', turn, to: '2-1' } as const
  const answers = await Promise.all([moderator.press(next), other.press(next)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, code: 'stale-turn' })
  const view = await other.sees(3)
  expect(view.live.turn?.segment).toBe('2-1')
  expect(view.live.turns).toHaveLength(1)
})

test('JRN-3 an id acts once, whichever door it comes through', async () => {
  const { moderator, turn } = await onAir()
  const id = randomUUID()
  const command = { type: 'AddTime', turn, to: 'turn', by: milliseconds(60_000) } as const
  const first = await moderator.press(command, id)
  expect(first).toEqual({ ok: true, revision: 3 })
  expect(await moderator.press(command, id)).toEqual(first)
  const key = server.keyOf('moderator')
  expect((await server.api('/shows/small/commands', { key, body: { id, command } })).body).toEqual(first)
  expect((await server.api('/shows/small/view', { key })).body.revision).toBe(3)
  const stolen = await server.api('/shows/small/commands', { key: server.keyOf('admin'), body: { id, command } })
  expect([stolen.status, stolen.body.code]).toEqual([409, 'duplicate-id'])
})

test('JRN-7 after its time a press is too late, over both doors; one in time is done', async () => {
  const { moderator, turn } = await onAir()
  const now = await new Promise<number>((resolve) => moderator.socket.emit('clock', (answer) => resolve(answer.now)))
  const command = { type: 'HoldShow', turn } as const
  expect(await moderator.press(command, randomUUID(), now - 1)).toEqual({ ok: false, code: 'too-late' })
  const late = { id: randomUUID(), until: now - 1, command }
  const refused = await server.api('/shows/small/commands', { key: server.keyOf('moderator'), body: late })
  expect([refused.status, refused.body.code]).toEqual([409, 'too-late'])
  expect(await moderator.press(command, randomUUID(), now + 10_000)).toEqual({ ok: true, revision: 3 })
})

test('ACC-9 beyond its pace a link is told too-many and stays, over however many sockets; others are not touched', async () => {
  await startWithOneBurst()
  const crew = await Promise.all(Array.from({ length: 10 }, () => server.sit(server.keyOf('crew'))))
  const other = await server.sit(server.keyOf('moderator'))
  const presses = crew.flatMap((guest) => Array.from({ length: 8 }, () => guest.press(sample.Undo)))
  const answers = await Promise.all(presses)
  const refused = answers.filter((answer) => !answer.ok && answer.code === 'too-many')
  expect(refused, '40 at once, of all together').toHaveLength(40)
  expect(crew.every(({ socket }) => socket.connected)).toBe(true)
  expect(await other.press(sample.StartShow)).toMatchObject({ ok: true })
})

test('ACC-9 what a link presses over HTTP counts with what it presses over sockets', async () => {
  await startWithOneBurst()
  const crew = await server.sit(server.keyOf('crew'))
  await Promise.all(Array.from({ length: 60 }, () => crew.press(sample.Undo)))
  const press = () =>
    server.api('/shows/small/commands', {
      key: server.keyOf('crew'),
      body: { id: randomUUID(), command: sample.Undo },
    })
  const codes = (await Promise.all(Array.from({ length: 20 }, press))).map(({ body }) => body.code)
  expect(new Set(codes), 'by themselves all twenty would be let through').toEqual(new Set(['too-many']))
  expect((await server.api('/shows/small/view', { key: server.keyOf('crew') })).status).toBe(200)
})

test('ACC-43 whoever goes on pressing after being told is hung up on; the link may come back', async () => {
  const flooder = await server.sit(server.keyOf('crew'))
  const flood = (count: number) => {
    for (let n = 0; n < count; n += 1) flooder.press(sample.Undo).catch(() => undefined)
  }
  flood(150)
  // Some are let through while these are on their way.
  await eventually(() => {
    flood(10)
    expect(flooder.socket.connected).toBe(false)
  })
  const back = await server.sit(server.keyOf('crew'))
  await sleep(500)
  expect(await back.press(sample.Undo)).toEqual({ ok: false, code: 'not-allowed' })
})

test('ACC-43 whoever goes on over HTTP is told on a connection that closes', async () => {
  await startWithOneBurst()
  const key = server.keyOf('crew')
  const press = () => server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.Undo } })
  const told = (await Promise.all(Array.from({ length: 300 }, press))).filter(({ status }) => status === 429)
  const kept = told.filter(({ headers }) => headers.get('connection') === 'keep-alive')
  const closed = told.filter(({ headers }) => headers.get('connection') === 'close')
  expect([kept.length, closed.length]).toEqual([100, 160])
})

test('ACC-23 beyond its rate over HTTP a link is told when to press again; others, and looking, are not touched', async () => {
  await startWithOneBurst()
  const { turn } = await onAir()
  const asking = (role: 'crew' | 'moderator') =>
    server.api('/shows/small/commands', {
      key: server.keyOf(role),
      body: { id: randomUUID(), command: { type: 'HoldShow', turn } },
    })
  const answers = await Promise.all(Array.from({ length: 300 }, () => asking('crew')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(260)
  for (const { body, headers } of refused) expect([body.code, headers.get('retry-after')]).toEqual(['too-many', '1'])
  expect((await asking('moderator')).status).toBe(200)
  expect((await server.api('/shows/small/view', { key: server.keyOf('crew') })).status).toBe(200)
})
