import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShowRecord } from '../shared/domain/record/record.ts'
import { eventually, sleep, within } from '../testing/eventually.ts'
import { connectionBecomes, haveStayed, markPages } from './connection.ts'
import { press, pressNext, startNow } from './desk.ts'
import { agree, type FloorSeen } from './floor.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

let room: BrowserRoom
let moderator: Page
let english: Page
let all: readonly Page[]

beforeAll(async () => {
  room = await openRoom()
  moderator = await room.open({ role: 'moderator' })
  const mingeirou = await room.open({ role: 'speaker', person: 'mingeirou' })
  const cabais = await room.open({ role: 'speaker', person: 'cabais' })
  english = await room.open({ role: 'interpreter', person: 'en-1' })
  const french = await room.open({ role: 'interpreter', person: 'fr-1' })
  all = [moderator, mingeirou, cabais, english, french]
  await startNow(moderator)
  await agree(all, { show: 'live', person: 'gonzalez' })
  await markPages(all)
})

afterAll(() => room?.close())

test('JRN-4 killed as soon as a press is seen, the server comes back with the same turn, clocks and history', async () => {
  await press(moderator, '+1 min for the turn')
  await pressNext(moderator)
  await agree(all, { person: 'schantz' })
  await press(english, 'The floor is now FR')
  const seen = await agree(all, { person: 'schantz', language: 'fr' })
  await diesAndReturns(seen)
})

test('JRN-4 killed while the show is held, it comes back held', async () => {
  await press(moderator, 'Hold')
  await diesAndReturns(await agree(all, { show: 'held', endsAt: null }))
  await press(moderator, 'Resume')
  await agree(all, { show: 'live', person: 'schantz' })
})

test('JRN-4 killed between turns, the chair still has the floor', async () => {
  await press(moderator, 'End turn')
  await diesAndReturns(await agree(all, { show: 'live', person: 'gonzalez', endsAt: null }))
})

test('LNK-16 a press made while the server is down is done once, when it returns in time', async () => {
  const before = await eventually(room.server.presses)
  await room.server.kill()
  await connectionBecomes(moderator, ['late'], within(100))
  await pressNext(moderator)
  await room.server.restart()
  await agree(all, { show: 'live', person: 'mingeirou' })
  expect(await eventually(room.server.presses)).toEqual([...before, 'StartSegment'])
  expect(await haveStayed(all)).toBe(true)
})

test('LNK-16 a press made while the server is down is said not to be done, when it returns too late', async () => {
  const seen = await agree(all, { person: 'mingeirou' })
  const before = await eventually(room.server.presses)
  await room.server.kill()
  await connectionBecomes(moderator, ['late'], within(100))
  await pressNext(moderator)
  await moderator
    .locator('main')
    .getByText('It took too long to send: nothing was done. Press again if it is still right.')
    .waitFor({ timeout: 10_000 + within(1_000) })
  await room.server.restart()
  await returns(seen)
  expect(await eventually(room.server.presses)).toEqual(before)
})

async function diesAndReturns(seen: FloorSeen): Promise<void> {
  const before = await historyOf()
  await room.server.kill()
  await Promise.all(all.map((page) => connectionBecomes(page, ['late', 'lost'], within(100))))
  // Long enough for a clock that stood still to be found out.
  await sleep(1_000)
  await room.server.restart()
  await returns(seen)
  expect(await historyOf()).toEqual(before)
}

async function returns(seen: FloorSeen): Promise<void> {
  await Promise.all(all.map((page) => connectionBecomes(page, ['caught-up', 'live'], within(1_000))))
  await agree(all, seen)
  expect(await haveStayed(all)).toBe(true)
}

/** Without what moves with the present. */
async function historyOf(): Promise<unknown> {
  const { turns, slots, log, startedAt, planned } = await recordNow()
  const past = turns.map(({ actual, ...turn }) => ({ ...turn, actual: { ...actual, lasted: null, held: null } }))
  return {
    turns: past.map(({ over: _, ...turn }) => turn),
    starts: slots.map(({ actual }) => actual?.start ?? null),
    log,
    startedAt,
    planned,
  }
}

function recordNow(): Promise<ShowRecord> {
  return eventually(async () => (await room.server.ask(`/shows/${SHOW}/record.json`)) as ShowRecord)
}
