import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../../shared/domain/queue/speakerList.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { ONE_BURST, startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'
import { openReadOnly } from '../storage/sqlite/readOnly.ts'
import { FILE } from '../storage/sqlite/store.ts'
import { TALLY_FILE } from '../storage/sqlite/tally.ts'

let folder: string
let server: TestServer
let said: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-store-'))
  said = []
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) })
  server = await startTestServer([meeting()], { DATA_DIR: folder }, log)
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody else has the file, so that every write is silent for three seconds and then fails. */
function silence(): () => void {
  const db = new Database(join(folder, FILE))
  db.exec('begin immediate')
  return () => {
    db.exec('rollback')
    db.close()
  }
}

async function ready(): Promise<{ readonly status: number; readonly body: object; readonly took: number }> {
  const from = performance.now()
  const response = await fetch(`${server.url}/readyz`)
  return { status: response.status, body: (await response.json()) as object, took: performance.now() - from }
}

/** For a probe, which pressed nothing and can press nothing again. */
const NOT_READY = {
  title: 'The server cannot write anything down: look at its disk.',
  status: 503,
  detail: expect.stringMatching(/^Nothing could be written down for \d+\u00a0s\.$/),
  code: 'not-stored',
}

const trials = () => {
  const db = openReadOnly(join(folder, FILE))
  const row: unknown = db.prepare('select count from trial').get()
  db.close()
  return typeof row === 'object' && row !== null && 'count' in row ? Number(row.count) : 0
}

const more = (turn: number, by = 60_000) => ({ type: 'AddTime', turn, to: 'turn', by: milliseconds(by) }) as const

test('JRN-26 a store that is silent makes the server not ready in time, and its pages say so, until it is back', async () => {
  const [moderator, guest] = [await server.sit(server.keyOf('moderator')), await server.sit(null)]
  expect(await moderator.press(sample.StartShow)).toMatchObject({ ok: true })
  expect(await ready()).toMatchObject({ status: 200, body: { ok: true, shows: 1, remarks: [] } })

  const from = Date.now()
  const release = silence()
  const slowest = await eventually(async () => {
    const { status, body, took } = await ready()
    expect([status, body]).toMatchObject([503, NOT_READY])
    return took
  }, 15_000)
  expect(Date.now() - from, 'the next trial is five seconds away at most').toBeLessThan(11_000)
  expect(slowest).toBeLessThan(1_000)
  await eventually(() => expect(guest.stores).toEqual([expect.any(Number)]))
  expect(Math.abs((guest.stores[0] ?? 0) - from)).toBeLessThan(8_000)
  // Whoever only looks does not notice; whoever joins is told first.
  const late = await server.knock({})
  if (typeof late === 'string') throw new Error(late)
  await late.sees(2)
  expect(late.stores).toEqual([expect.any(Number)])

  release()
  await eventually(async () => expect((await ready()).status).toBe(200), 15_000)
  await eventually(() => expect(guest.stores.at(-1)).toBeNull())
  expect(guest.stores).toHaveLength(2)
  expect(said.filter((line) => line.includes('can be written down'))).toHaveLength(2)
}, 60_000)

test('JRN-26 the trial is made every five seconds, and only while nothing else is written', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  expect(await moderator.press(sample.StartShow)).toMatchObject({ ok: true })
  for (let n = 0; n < 4; n += 1) {
    await sleep(2_000)
    expect(await moderator.press(more(2))).toMatchObject({ ok: true })
  }
  expect(trials()).toBe(0)
  await sleep(13_000)
  expect([1, 2]).toContain(trials())
  expect(moderator.latest().revision).toBe(6)
}, 60_000)

test('JRN-22 over HTTP a press in doubt is answered 503 with when to ask again, and then with what became of it', async () => {
  const key = server.keyOf('moderator')
  expect(
    (await server.api('/shows/small/commands', { key, body: { id: randomUUID(), command: sample.StartShow } })).status,
  ).toBe(200)
  const release = silence()
  const [first, repeat] = [randomUUID(), randomUUID()]
  const press = (body: object) => server.api('/shows/small/commands', { key, body })
  const [fresh, asked] = await Promise.all([
    press({ id: first, command: more(2) }),
    press({ id: repeat, again: true, command: more(2) }),
  ])
  expect([fresh.status, fresh.body.code]).toEqual([503, 'not-stored'])
  expect([asked.status, asked.body.code, asked.headers.get('retry-after')]).toEqual([503, 'in-doubt', '2'])
  expect((await server.api('/shows/small/view', { key })).body.revision, 'looking is not held up').toBe(2)
  release()
  const done = await eventually(async () => {
    const { status, body } = await press({ id: repeat, again: true, command: more(2) })
    expect(status).toBe(200)
    return body
  }, 10_000)
  expect(done).toEqual({ ok: true, revision: 3 })
  expect((await press({ id: repeat, command: more(2) })).body).toEqual(done)
  expect((await server.api('/shows/small/view', { key })).body.revision).toBe(3)
}, 60_000)

test('JRN-35 a link that cannot be written is answered 503 as a press is, and is no fault of the server’s', async () => {
  const make = () =>
    server.api('/shows/small/links', { key: server.keyOf('admin'), body: { role: 'crew', name: 'Rigging' } })
  const release = silence()
  const { status, body } = await make()
  expect([status, body.code]).toEqual([503, 'not-stored'])
  release()
  expect((await make()).status).toBe(201)
}, 20_000)

test('ACC-9 a repeat that is one press too many is not told that it was not done', async () => {
  await server.close()
  server = await startTestServer([meeting()], {}, pino({ level: 'silent' }), ONE_BURST)
  const moderator = await server.sit(server.keyOf('moderator'))
  await moderator.press(sample.StartShow)
  const send = (again: boolean): CommandAnswer[] => {
    const told: CommandAnswer[] = []
    const envelope = { id: randomUUID(), ...(again ? { again: true as const } : {}), command: more(2) }
    moderator.socket.emit('command', envelope, (answer) => told.push(answer))
    return told
  }
  const first = Array.from({ length: 60 }, () => send(false))
  const repeats = Array.from({ length: 20 }, () => send(true))
  await eventually(() => expect(first.flat()).toHaveLength(60))
  // The line is heard in turn: what is answered now was said behind all of them.
  await new Promise((resolve) => moderator.socket.emit('clock', resolve))
  const tooMany = { ok: false, code: 'too-many' }
  expect(first.flat().filter((answer) => !answer.ok)).toEqual(Array(21).fill(tooMany))
  expect(repeats.flat(), 'they are asked again').toEqual([])
})

test('JRN-27 a tally that cannot be written is said in the log and in readyz, and the show goes on', async () => {
  const moderator = await server.sit(server.keyOf('moderator'))
  expect(await moderator.press(sample.StartShow)).toEqual({ ok: true, revision: 2 })
  fillUp(TALLY_FILE)
  for (const revision of [3, 4, 5]) expect(await moderator.press(more(2))).toEqual({ ok: true, revision })
  await moderator.sees(5)
  expect(await ready()).toMatchObject({ status: 200, body: { ok: true, shows: 1, remarks: ['tally-not-written'] } })
  expect(
    said.filter((line) => line.includes('the tally beside the journal')),
    'once, not at each press',
  ).toHaveLength(1)
})

/** The server's own open file becomes one on a disk that is full. */
function fillUp(name: string): void {
  const own = readdirSync('/proc/self/fd').find((fd) => linkOf(fd) === join(folder, name))
  if (own === undefined) throw new Error(`the server has no ${name} open`)
  closeSync(Number(own))
  for (let n = 0; n < 64; n += 1) if (openSync('/dev/full', 'w') === Number(own)) return
  throw new Error(`the number of ${name} was not free`)
}

function linkOf(fd: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return null
  }
}

test('ACC-25 a journal opens whatever is in its lines: what is refused today may have been taken before', async () => {
  const crew = { link: 'crew', role: 'crew', person: null, booth: null, name: null } as const
  const names = ['Ana\ufdd0', 'Ana\ue000', 'Ana\u{1d159}', 'Ana\u{13430}', 'Ａna']
  for (const name of names) {
    const command = { ...sample.EnterRequest, asker: { is: 'guest', guest: { name, organisation: null } } } as const
    expect(await server.app.shows.find('small')?.press({ id: randomUUID(), command }, crew)).toMatchObject({ ok: true })
  }
  await server.close()
  server = await startTestServer([], { DATA_DIR: folder })
  const { body } = await server.api('/shows/small/view', { key: server.keyOf('moderator') })
  expect(body.live.queue.requests.map((each: { asker: Asker }) => each.asker)).toEqual(
    names.map((name) => ({ is: 'guest', guest: { name, organisation: null } })),
  )
})
