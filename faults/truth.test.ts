import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Command } from '../shared/domain/commands.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { createRandom, fromEnvironment, type Random } from '../testing/random.ts'
import { T0 } from '../testing/show/agendas.ts'
import { actor } from '../testing/show/rehearsal.ts'
import { type Faults, NO_FAULTS, openRoomOfFaults, type RoomOfFaults } from './roomOfFaults.ts'

const PRESSES = fromEnvironment('TOLD', 3_000)
const SEED = fromEnvironment('TOLD_SEED', 20_220_520)
const PAGES = ['one', 'two', 'three'].map((link) => actor('moderator', link))
const MINUTE = { type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(60_000) } as const satisfies Command

let faults: Faults
let room: RoomOfFaults

beforeEach(async () => {
  vi.useFakeTimers({ now: T0 })
  faults = NO_FAULTS
  room = await openRoomOfFaults(PAGES, () => faults)
  room.press(0, { type: 'StartShow', start: 'as-planned' })
  await vi.advanceTimersByTimeAsync(100)
  expect(room.told[0]?.answer).toEqual({ ok: true, revision: 2 })
})

afterEach(() => {
  room.close()
  vi.useRealTimers()
})

/** Each "done" one row, each "not done" none that does anything. */
async function contradictions(): Promise<readonly string[]> {
  const rows = await room.journal.read('small', 0)
  return room.told.flatMap(({ id, answer }) => {
    const own = rows.filter((row) => row.id === id)
    const done = own.filter(({ command }) => command.type !== 'Refused')
    if (own.length > 1) return [`${id} has ${own.length} rows`]
    if (answer === null) return [`${id} was told nothing`]
    if (answer.ok) return done[0]?.revision === answer.revision ? [] : [`${id} was told done, and was not`]
    return done.length === 0 ? [] : [`${id} was told ${answer.code}, and was done`]
  })
}

test('LNK-16 a store that is silent for five seconds and then fails: nobody hears not done of what is then done', async () => {
  let first = true
  faults = {
    ...NO_FAULTS,
    append: () => {
      const silent = first
      first = false
      return silent ? { silent: 5_000, stores: false, says: 'truth' } : NO_FAULTS.append()
    },
  }
  room.press(0, MINUTE)
  await vi.advanceTimersByTimeAsync(3_900)
  expect(room.told[1]?.answer).toBeNull()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(room.told[1]?.answer).toEqual({ ok: true, revision: 3 })
  expect(await contradictions()).toEqual([])
  expect(await room.journal.read('small', 2)).toHaveLength(1)
})

test('JRN-21 one that fails at once: the page hears not done, and it is not', async () => {
  faults = { ...NO_FAULTS, append: () => ({ silent: 0, stores: false, says: 'truth' }) }
  room.press(0, MINUTE)
  await vi.advanceTimersByTimeAsync(100)
  expect(room.told[1]?.answer).toEqual({ ok: false, code: 'not-stored' })
  faults = NO_FAULTS
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await contradictions()).toEqual([])
})

test(`JRN-25 through stalls, failures, lost answers, cuts and kills, ${PRESSES} presses are told the truth`, async () => {
  const random = createRandom(SEED)
  const outcomes = new Map<string, number>()
  const chance = (share: number) => random.below(1_000) < share * 1_000
  const weather = (ill: number): Faults => ({
    append: () => ({
      silent: chance(ill) ? random.below(9_000) : random.below(5),
      stores: !chance(ill),
      says: chance(ill) ? 'in-doubt' : 'truth',
    }),
    reads: () => !chance(ill),
    travels: () => (chance(ill / 2) ? null : chance(ill) ? random.below(9_000) : random.below(20)),
  })
  while (room.told.length < PRESSES) {
    faults = weather(random.pick([0, 0.05, 0.2, 0.5]))
    for (let n = 0; n < 30; n += 1) {
      room.press(random.below(PAGES.length), commandFor(random))
      await vi.advanceTimersByTimeAsync(random.pick([0, 20, 300, 1_500]))
      if (chance(0.05)) room.cut(random.below(PAGES.length), random.below(12_000))
    }
    if (chance(0.3)) await room.kill()
  }
  faults = NO_FAULTS
  // Until the last copy that is still on its way has come, and has been asked for again.
  await vi.advanceTimersByTimeAsync(60_000)
  for (const { answer } of room.told) {
    const said = answer === null ? 'nothing' : answer.ok ? 'done' : answer.code
    outcomes.set(said, (outcomes.get(said) ?? 0) + 1)
  }
  const rows = await room.journal.read('small', 0)
  const refusedForGood = rows.filter(({ command }) => command.type === 'Refused').length
  process.stdout.write(
    `Told of ${room.told.length} presses (seed ${SEED}): ${JSON.stringify(Object.fromEntries(outcomes))}; ${refusedForGood} refused for good\n`,
  )
  expect(await contradictions()).toEqual([])
  for (const said of ['done', 'stale-turn', 'not-stored', 'too-late'])
    expect(outcomes.get(said), said).toBeGreaterThan(10)
  expect(refusedForGood).toBeGreaterThan(10)
}, 300_000)

/** Mostly on the turn that is on, now and then on one that was. */
function commandFor(random: Random): Command {
  const turn = room.authority().history().show.floor.turn?.id ?? null
  const seen = random.below(4) === 0 ? 2 : turn
  if (random.below(3) > 0) return { ...MINUTE, turn: seen, by: milliseconds(random.below(2) === 0 ? 60_000 : -60_000) }
  return { type: 'StartSegment', turn: seen, to: random.pick(['2.1', '2.2', '3']) }
}
