import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { eventually, sleep } from '../../testing/eventually.ts'
import { deafSocket, deafStream } from '../../testing/server/deaf.ts'
import { sit, type TestGuest } from '../../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../../testing/server/serverProcess.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServerProcess(meeting())
}, 30_000)
afterAll(() => server.close())

const key = ADMIN_KEY

async function moderatorKey(): Promise<string> {
  const { links } = (await server.api('/shows/small/links', { key })).body
  const link = links.find((each: { role: string }) => each.role === 'moderator')
  return link.url.split('#key=')[1]
}

async function kept() {
  const { live, agenda, revision } = (await server.api('/shows/small/view', { key })).body
  const { log } = (await server.api('/shows/small/record.json', { key })).body
  return { live, agenda, revision, log }
}

/** Presses one after the other until the server is gone; what is acknowledged is there at once, `gone` when no more will be. */
function pressUntilGone(moderator: TestGuest, turn: number | null) {
  const acknowledged: { readonly id: string; readonly revision: number }[] = []
  const command = { type: 'AddTime', turn, to: 'turn', by: milliseconds(1_000) } as const
  const pressOn = async () => {
    for (;;) {
      const id = randomUUID()
      const answer = await moderator.press(command, id)
      if (answer.ok) acknowledged.push({ id, revision: answer.revision })
      // The rate of one connection: nothing is lost by it, but nothing is learnt either.
      else await sleep(60)
    }
  }
  return { acknowledged, command, gone: pressOn().catch(() => undefined) }
}

test('JRN-4 killed in the middle of a show it comes back with the same turn, clocks, history and keys', async () => {
  const person = await moderatorKey()
  const moderator = await sit(server.url, { key: person, show: 'small' })
  await moderator.press(sample.StartShow)
  await moderator.press({ type: 'StartSegment', turn: 2, to: '2-1' })
  await moderator.press({ type: 'AddTime', turn: 3, to: 'turn', by: milliseconds(90_000) })
  await moderator.press({ type: 'SkipSegment', segment: '2-2' })
  expect((await moderator.press({ type: 'Undo', revision: 5 })).ok).toBe(true)
  const before = await kept()
  expect(before.live.turn).toMatchObject({ segment: '2-1', timer: { status: 'running' } })

  await server.kill()
  const from = performance.now()
  await server.restart()
  const back = performance.now() - from
  expect(await kept()).toEqual(before)
  const again = await sit(server.url, { key: person, show: 'small' })
  expect(again.latest().me?.role).toBe('moderator')
  // The clock has gone on and not back: the turn's end stands where it was.
  expect(again.latest().sentAt).toBeGreaterThan(moderator.latest().sentAt)
  expect(back).toBeLessThan(20_000)
  again.leave()
}, 60_000)

test('JRN-4 killed between two presses it has every one that was acknowledged, once', async () => {
  const person = await moderatorKey()
  const moderator = await sit(server.url, { key: person, show: 'small' })
  const { acknowledged, command, gone } = pressUntilGone(moderator, moderator.latest().live.turn?.id ?? null)
  await sleep(700)
  await eventually(() => expect(acknowledged.length).toBeGreaterThan(5))
  await server.kill()
  await gone

  await server.restart()
  const { log, revision } = await kept()
  const last = acknowledged.at(-1)?.revision ?? 0
  // The one press that was under way may have been written without the answer getting through.
  expect([last, last + 1]).toContain(revision)
  expect(log.at(-1).revision).toBe(revision)
  // JRN-3: after the restart the same ids get their first answers, and nothing is done twice.
  for (const { id, revision: first } of acknowledged) {
    await eventually(async () => {
      const { body } = await server.api('/shows/small/commands', { key: person, body: { id, command } })
      expect(body).toEqual({ ok: true, revision: first })
    })
  }
  expect((await kept()).revision).toBe(revision)
}, 60_000)

test('JRN-4 ended in order it keeps all and lets everybody go, sleepers too, with exit code 0', async () => {
  const moderator = await sit(server.url, { key: await moderatorKey(), show: 'small' })
  const sleepers = [await deafSocket(server.url, 'small'), await deafStream(server.url, 'small')]
  const before = await kept()
  const from = performance.now()
  expect(await server.end()).toBe(0)
  expect(performance.now() - from).toBeLessThan(3_000)
  expect(moderator.socket.connected).toBe(false)
  for (const each of sleepers) each.destroy()
  await server.restart()
  expect(await kept()).toEqual(before)
}, 60_000)
