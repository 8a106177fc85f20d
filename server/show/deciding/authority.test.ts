import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { replay } from '../../../shared/domain/history/history.ts'
import { recordOf } from '../../../shared/domain/record/recordOf.ts'
import { milliseconds, minutes, seconds } from '../../../shared/domain/time.ts'
import type { CommandAnswer, CommandEnvelope } from '../../../shared/protocol/messages.ts'
import { createMemoryJournal } from '../../../testing/server/memoryJournal.ts'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { manualClock } from '../../../testing/show/manualClock.ts'
import { actor, MODERATOR } from '../../../testing/show/rehearsal.ts'
import { damageOf } from '../../storage/sqlite/damage.ts'
import type { Appended, Head, Journal, Row } from '../../storage/storage.ts'
import { setAlarm } from '../alarm.ts'
import { restoreShows } from '../shows.ts'
import { type Authority, createAuthority } from './authority.ts'

const OTHER = actor('moderator', 'another-link')

async function opened(journal: Journal = createMemoryJournal()) {
  const clock = manualClock(T0)
  let ids = 0
  const problems: unknown[] = []
  const ports = {
    clock: clock.now,
    append: journal.append,
    find: journal.find,
    read: journal.read,
    keepSnapshot: async () => undefined,
    newId: () => `system-${++ids}`,
    sameAgenda: isDeepStrictEqual,
    report: (problem: unknown) => problems.push(problem),
  }
  const reopen = async () => {
    const rows = await journal.read('small', 0)
    const history = replay(rows)
    const head = rows.at(-1)
    return createAuthority('small', history && head ? { history, head } : null, ports)
  }
  return { authority: await reopen(), clock, journal, problems, reopen }
}

async function started(journal: Journal = createMemoryJournal()) {
  const stage = await opened(journal)
  await stage.authority.load(smallAgenda(), 'kept')
  expect(await stage.authority.press(press('start', { type: 'StartShow', start: 'as-planned' }), MODERATOR)).toEqual({
    ok: true,
    revision: 2,
  })
  return stage
}

/** Resolves when those who look were told. */
const shown = () => new Promise((resolve) => process.nextTick(resolve))
const again = (envelope: CommandEnvelope): CommandEnvelope => ({ ...envelope, again: true })

function press(id: string, command: CommandEnvelope['command'], until?: number): CommandEnvelope {
  return { id, command, ...(until === undefined ? {} : { until: at(until) }) }
}

const next = (id: string, turn = 2) => press(id, { type: 'StartSegment', turn, to: '2.1' })
const turnOf = (authority: Authority) => authority.history().show.floor.turn?.id

test('RUN-3 two people press Next at once: one change, one stale-turn', async () => {
  const { authority } = await started()
  const answers = await Promise.all([authority.press(next('x'), MODERATOR), authority.press(next('y'), OTHER)])
  expect(answers).toEqual([
    { ok: true, revision: 3 },
    { ok: false, code: 'stale-turn' },
  ])
})

test('JRN-3 a repeated id acts once and gets its first answer again, a refusal too', async () => {
  const { authority } = await started()
  const first = await authority.press(next('x'), MODERATOR)
  expect(await authority.press(next('x'), MODERATOR)).toEqual(first)
  expect(turnOf(authority)).toBe(3)
  await authority.press(next('stale', 2), MODERATOR)
  expect(await authority.press(next('stale', 3), MODERATOR)).toEqual({ ok: false, code: 'stale-turn' })
})

test('JRN-3 also after a restart', async () => {
  const { authority, reopen } = await started()
  const first = await authority.press(next('x'), MODERATOR)
  const again = await reopen()
  expect(await again.press(next('x'), MODERATOR)).toEqual(first)
  expect(again.history().show).toEqual(authority.history().show)
})

test('JRN-3 another link cannot have the answer', async () => {
  const { authority } = await started()
  await authority.press(next('x'), MODERATOR)
  expect(await authority.press(next('x'), OTHER)).toEqual({ ok: false, code: 'duplicate-id' })
})

test('JRN-7 after its time an unknown id is too late, a known one gets its answer', async () => {
  const { authority, clock } = await started()
  const envelope = press('x', { type: 'StartSegment', turn: 2, to: '2.1' }, 1)
  clock.advance(minutes(1))
  const first = await authority.press(envelope, MODERATOR)
  expect(first).toEqual({ ok: true, revision: 3 })
  clock.advance(seconds(1))
  expect(await authority.press(envelope, MODERATOR)).toEqual(first)
  expect(await authority.press({ ...envelope, id: 'y' }, MODERATOR)).toEqual({ ok: false, code: 'too-late' })
})

test('JRN-8 what cannot be stored is not done, and can be pressed again', async () => {
  const store = unsteady()
  const { authority } = await opened(store.journal)
  await authority.load(smallAgenda(), 'kept')
  store.says = { is: 'refused', why: 'full' }
  const envelope = press('start', { type: 'StartShow', start: 'now' })
  expect(await authority.press(envelope, MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
  expect(authority.history().show.runOfShow.status).toBe('unstarted')
  store.says = null
  expect(await authority.press(envelope, MODERATOR)).toEqual({ ok: true, revision: 2 })
})

test('JRN-1 nothing is shown or acknowledged before it is stored', async () => {
  const journal = createMemoryJournal()
  let store: () => void = () => undefined
  const { authority } = await opened({
    ...journal,
    append: (row, after) => new Promise((resolve) => (store = () => resolve(journal.append(row, after)))),
  })
  const seen: number[] = []
  authority.watch((history) => seen.push(history.show.revision))
  let answered = false
  const loading = authority.load(smallAgenda(), 'kept').then(() => (answered = true))
  await Promise.resolve()
  await Promise.resolve()
  expect([answered, seen]).toEqual([false, []])
  store()
  await loading
  expect([answered, seen], 'whoever asked hears of it first').toEqual([true, []])
  await shown()
  expect(seen).toEqual([1])
})

test('JRN-28 whoever presses is answered before those who look are shown it', async () => {
  const { authority } = await started()
  const heard: string[] = []
  authority.watch(() => heard.push('shown'))
  await authority.press(next('x'), MODERATOR).then(() => heard.push('answered'))
  await shown()
  expect(heard).toEqual(['answered', 'shown'])
})

test('JRN-9 an unstarted show takes an agenda, a started one refuses it', async () => {
  const { authority } = await opened()
  await authority.load(smallAgenda(), 'kept')
  await authority.load(smallAgenda({ title: 'Renamed' }), 'kept')
  expect(authority.history().show.agenda.title).toBe('Renamed')
  await authority.press(press('start', { type: 'StartShow', start: 'now' }), MODERATOR)
  expect(await authority.load(smallAgenda(), 'kept')).toEqual({ ok: false, code: 'already-started' })
})

test('JRN-9 an edited show is not overwritten by its file, changed or not; one that is sent replaces it', async () => {
  const { authority } = await opened()
  await authority.load(smallAgenda(), 'kept')
  const edit = { edit: 'title-slot', slot: 'welcome', from: 'welcome', to: 'Words of welcome' } as const
  expect(await authority.press(press('edit', { type: 'EditAgenda', edit }), MODERATOR)).toMatchObject({ ok: true })
  const title = () => authority.history().show.agenda.slots[0]?.title
  expect(await authority.load(smallAgenda(), 'kept'), 'the file as it was').toEqual({ ok: true, revision: 2 })
  expect(await authority.load(smallAgenda({ title: 'Renamed' }), 'kept')).toEqual({ ok: false, code: 'agenda-edited' })
  expect(title()).toBe('Words of welcome')
  expect(await authority.load(smallAgenda({ title: 'Sent' }), 'replaced')).toEqual({ ok: true, revision: 3 })
  expect(title()).toBe('welcome')
})

test('JRN-9 the same agenda again is not written again', async () => {
  const { authority } = await opened()
  expect(await authority.load(smallAgenda(), 'kept')).toEqual({ ok: true, revision: 1 })
  expect(await authority.load(smallAgenda(), 'kept')).toEqual({ ok: true, revision: 1 })
})

test('JRN-8 a no is said only where the journal can be read; a watcher that throws is nobody else’s trouble', async () => {
  const journal = createMemoryJournal()
  const { authority, problems } = await opened({ ...journal, find: () => Promise.reject(new Error('disk gone')) })
  await authority.load(smallAgenda(), 'kept')
  expect(await authority.press(next('x'), MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
  const seen: number[] = []
  authority.watch(() => {
    throw new Error('a bug')
  })
  authority.watch((history) => seen.push(history.show.revision))
  expect(await authority.load(smallAgenda({ title: 'Renamed' }), 'kept')).toEqual({ ok: true, revision: 2 })
  await shown()
  expect([seen, problems.length]).toEqual([[2], 2])
})

test('RUN-3 a hundred presses at once are taken one after the other', async () => {
  const { authority } = await started()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      authority.press(press(`id-${n}`, { type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(1000) }), MODERATOR),
    ),
  )
  expect(answers.map((answer) => (answer.ok ? answer.revision : 0))).toEqual(answers.map((_, n) => n + 3))
})

/** A journal of which a test says what its next appends come to; `stores` is whether a row in doubt is there all the same. */
function unsteady() {
  const journal = createMemoryJournal()
  const store = {
    says: null as Appended | null,
    stores: false,
    silent: null as Promise<void> | null,
    offered: [] as Row[],
    journal: {
      ...journal,
      append: async (row: Row, after: Head | null): Promise<Appended> => {
        store.offered.push(row)
        await store.silent
        if (store.says === null) return journal.append(row, after)
        if (store.stores) await journal.append(row, after)
        return store.says
      },
    },
  }
  return store
}

const NO_SNAPSHOTS = { read: async () => null, keep: async () => undefined, damaged: damageOf('none') }

const ADD = { type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(60_000) } as const

describe('a store that fails', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const heard = (answer: Promise<CommandAnswer>) => {
    const told: CommandAnswer[] = []
    void answer.then((said) => told.push(said))
    return told
  }

  test.each([true, false])(
    'JRN-20 a press in doubt is offered, the same row, until it is known, stored: %s',
    async (stores) => {
      const store = unsteady()
      const { authority, journal } = await started(store.journal)
      store.says = { is: 'in-doubt' }
      store.stores = stores
      const told = heard(authority.press(press('x', ADD), MODERATOR))
      await vi.advanceTimersByTimeAsync(20_000)
      expect(told).toEqual([])
      store.says = { is: 'refused', why: 'full' }
      await vi.advanceTimersByTimeAsync(2_000)
      expect(told, 'what is said of it later does not say what became of it').toEqual([])
      store.says = null
      await vi.advanceTimersByTimeAsync(1_000)
      expect(told).toEqual([{ ok: true, revision: 3 }])
      expect(new Set(store.offered.slice(2).map((row) => JSON.stringify(row))).size).toBe(1)
      expect(await journal.read('small', 2)).toHaveLength(1)
      expect(authority.history().show.revision).toBe(3)
      expect(await authority.press(press('y', ADD), MODERATOR)).toEqual({ ok: true, revision: 4 })
    },
  )

  test.each([true, false])('JRN-20 an agenda in doubt is loaded once it is known, stored: %s', async (stores) => {
    const store = unsteady()
    const shows = await restoreShows(store.journal, NO_SNAPSHOTS, {
      clock: manualClock(T0).now,
      newId: () => 'load',
      sameAgenda: isDeepStrictEqual,
      report: () => undefined,
    })
    store.says = { is: 'in-doubt' }
    store.stores = stores
    const told = heard(shows.load(smallAgenda(), 'replaced'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect([told, shows.all()]).toEqual([[], []])
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told).toEqual([{ ok: true, revision: 1 }])
    expect(shows.find('small')?.history().show.agenda.id).toBe('small')
  })

  test('JRN-20 what an hour asked for and was in doubt is not asked for again once it is stored', async () => {
    const store = unsteady()
    const { authority, clock } = await started(store.journal)
    await authority.press(press('open', { type: 'OpenList', slot: 'qa' }), MODERATOR)
    const when = { after: milliseconds(60_000) }
    await authority.press(press('close', { type: 'CloseList', slot: 'qa', when }), MODERATOR)
    clock.advance(minutes(2))
    store.says = { is: 'in-doubt' }
    store.stores = true
    const woken = authority.wake()
    await vi.advanceTimersByTimeAsync(100)
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await woken).toBe(true)
    expect(authority.history().show.queue.lists['qa']?.status).toBe('closed')
  })

  test('JRN-21 behind a press in doubt others wait three seconds, then hear not-stored and are never offered', async () => {
    const store = unsteady()
    const { authority } = await started(store.journal)
    store.says = { is: 'in-doubt' }
    const first = heard(authority.press(press('x', ADD), MODERATOR))
    const behind = heard(authority.press(press('y', ADD), OTHER))
    const repeat = heard(authority.press(again(press('z', ADD)), OTHER))
    await vi.advanceTimersByTimeAsync(2_900)
    expect([behind, repeat]).toEqual([[], []])
    await vi.advanceTimersByTimeAsync(200)
    expect(behind).toEqual([{ ok: false, code: 'not-stored' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect([first, repeat], 'a repeat never hears it').toEqual([[], []])
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect([first, repeat]).toEqual([[{ ok: true, revision: 3 }], [{ ok: true, revision: 4 }]])
    expect(store.offered.map(({ id }) => id)).not.toContain('y')
  })

  test('JRN-21 a copy that comes while its press waits is the same press, and keeps it from being given up', async () => {
    const store = unsteady()
    const { authority, journal } = await started(store.journal)
    store.says = { is: 'in-doubt' }
    const first = heard(authority.press(press('x', ADD), MODERATOR))
    const waiting = heard(authority.press(press('y', ADD), OTHER))
    await vi.advanceTimersByTimeAsync(2_000)
    const copy = heard(authority.press(again(press('y', ADD)), OTHER))
    const stranger = heard(authority.press(press('y', ADD), MODERATOR))
    await vi.advanceTimersByTimeAsync(10_000)
    expect([first, waiting, copy, stranger]).toEqual([[], [], [], [{ ok: false, code: 'duplicate-id' }]])
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect([first, waiting, copy]).toEqual([3, 4, 4].map((revision) => [{ ok: true, revision }]))
    expect(await journal.read('small', 2)).toHaveLength(2)
  })

  test('JRN-22 a repeat that cannot be stored waits until it can; it never hears not-stored', async () => {
    const store = unsteady()
    const { authority } = await started(store.journal)
    store.says = { is: 'refused', why: 'full' }
    expect(await authority.press(press('x', ADD), MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
    const repeat = heard(authority.press(again(press('y', ADD)), MODERATOR))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(repeat).toEqual([])
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect(repeat).toEqual([{ ok: true, revision: 3 }])
  })

  test('JRN-22 of more than a thousand that wait, first copies hear not-stored, and repeats are asked for again', async () => {
    const store = unsteady()
    const { authority } = await started(store.journal)
    store.says = { is: 'in-doubt' }
    for (let n = 0; n < 1_000; n += 1) void authority.press(again(press(`id-${n}`, ADD)), MODERATOR)
    const first = heard(authority.press(press('first', ADD), MODERATOR))
    const repeat = heard(authority.press(again(press('repeat', ADD)), MODERATOR))
    await vi.advanceTimersByTimeAsync(4_000)
    store.says = null
    await vi.advanceTimersByTimeAsync(4_000)
    expect([first, repeat]).toEqual([[{ ok: false, code: 'not-stored' }], []])
    expect(store.offered.map(({ id }) => id)).not.toContain('repeat')
    expect(await authority.press(again(press('repeat', ADD)), MODERATOR)).toMatchObject({ ok: true })
  })

  test('QUE-3 what an instant asks for and cannot be stored is asked for again, once a second', async () => {
    const store = unsteady()
    const { authority, clock } = await started(store.journal)
    await authority.press(press('open', { type: 'OpenList', slot: 'qa' }), MODERATOR)
    const when = { after: milliseconds(60_000) }
    await authority.press(press('close', { type: 'CloseList', slot: 'qa', when }), MODERATOR)
    clock.advance(minutes(2))
    store.says = { is: 'refused', why: 'full' }
    const tried = store.offered.length
    const stop = setAlarm(authority, () => undefined)
    await vi.advanceTimersByTimeAsync(4_500)
    expect(store.offered.length - tried).toBe(5)
    store.says = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect(authority.history().show.queue.lists['qa']?.status).toBe('closed')
    stop()
  })
})

describe('a repeat that is refused', () => {
  test('JRN-23 takes its id for good, also after a restart, and is shown to nobody as a change', async () => {
    const { authority, journal, reopen } = await started()
    await authority.press(next('x'), MODERATOR)
    const before = authority.history()
    const seen: number[] = []
    authority.watch(({ show }) => seen.push(show.revision))
    const stale = { ok: false, code: 'stale-turn' }
    expect(await authority.press(again(next('late')), OTHER)).toEqual(stale)
    expect(await journal.read('small', 3)).toMatchObject([
      { id: 'late', revision: 4, by: OTHER, command: { type: 'Refused', code: 'stale-turn' }, events: [] },
    ])
    await shown()
    expect([authority.history(), seen]).toEqual([before, []])
    for (const each of [authority, await reopen()]) {
      // Allowed by now, if it were a press of its own.
      expect(await each.press({ ...next('late', 3), command: ADD_TO_3 }, OTHER)).toEqual(stale)
      expect(await each.press(again(next('late')), OTHER)).toEqual(stale)
      expect(await each.press(next('late'), MODERATOR)).toEqual({ ok: false, code: 'duplicate-id' })
    }
    expect(await journal.read('small', 4)).toEqual([])
  })

  test('JRN-23 is out of undo and of the record, and what comes after it is numbered behind it', async () => {
    const { authority, reopen } = await started()
    await authority.press(again(press('late', { type: 'ResumeShow', turn: 2 })), MODERATOR)
    expect(await authority.press(next('x'), MODERATOR)).toEqual({ ok: true, revision: 4 })
    expect([turnOf(authority), authority.history().show.revision]).toEqual([4, 4])
    expect(authority.history().show.undo.map(({ revision }) => revision)).toEqual([2, 4])
    expect(await authority.press(press('undo', { type: 'Undo', revision: 4 }), MODERATOR)).toEqual({
      ok: true,
      revision: 5,
    })
    const log = recordOf(authority.history(), T0).log.map(({ revision }) => revision)
    expect(log).toEqual([1, 2, 4, 5])
    expect((await reopen()).history().show).toEqual(authority.history().show)
  })

  test('JRN-23 and hears the no that a first copy has heard, which only then is final', async () => {
    const { authority, journal } = await started()
    const stale = press('x', { type: 'EndTurn', turn: 1 })
    expect(await authority.press(stale, MODERATOR)).toEqual({ ok: false, code: 'stale-turn' })
    expect(await journal.find('small', 'x')).toBeNull()
    expect(await authority.press(again(stale), MODERATOR)).toEqual({ ok: false, code: 'stale-turn' })
    expect(await journal.find('small', 'x')).toMatchObject({ refused: 'stale-turn' })
  })

  test('JRN-23 what nobody of a role may press gets no row', async () => {
    const { authority, journal } = await started()
    const told = await authority.press(again(next('x')), actor('crew', 'a-crew'))
    expect([told, await journal.read('small', 2)]).toEqual([{ ok: false, code: 'not-allowed' }, []])
  })

  test('JRN-7 one that is too late is written down too', async () => {
    const { authority, clock, journal } = await started()
    clock.advance(minutes(1))
    const late = again(press('x', ADD, 0))
    expect(await authority.press(late, MODERATOR)).toEqual({ ok: false, code: 'too-late' })
    expect(await journal.find('small', 'x')).toMatchObject({ refused: 'too-late' })
  })

  test('JRN-24 what breaks the server’s own code is stored by nobody, and a repeat of it hears so for good', async () => {
    const store = unsteady()
    const { authority, journal, problems } = await started(store.journal)
    const broken = press('x', {
      type: 'AddTime',
      turn: 2,
      to: 'turn',
      get by(): never {
        throw new Error('a bug')
      },
    })
    expect(await authority.press(broken, MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
    expect(await authority.press(again(broken), MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
    expect(problems).toHaveLength(1)
    expect(await journal.find('small', 'x')).toMatchObject({ refused: 'not-stored' })
    expect(await authority.press(next('y'), MODERATOR)).toMatchObject({ ok: true })
  })
})

const ADD_TO_3 = { ...ADD, turn: 3 }

test('JRN-24 whoever comes second to a revision reads on and decides again', async () => {
  const journal = createMemoryJournal()
  const here = await started(journal)
  const there = await here.reopen()
  const seen: number[] = []
  there.watch(({ show }) => seen.push(show.revision))
  expect(await here.authority.press(press('x', ADD), MODERATOR)).toEqual({ ok: true, revision: 3 })
  expect(await there.press(press('y', ADD), MODERATOR)).toEqual({ ok: true, revision: 4 })
  await shown()
  expect(seen).toEqual([3, 4])
  expect(await here.authority.press(next('z', 2), MODERATOR)).toEqual({ ok: true, revision: 5 })
  expect(await there.press(next('w', 2), MODERATOR), 'what it cannot know yet is refused by what it reads').toEqual({
    ok: false,
    code: 'stale-turn',
  })
  expect(there.history().show).toEqual(here.authority.history().show)
  expect(await here.authority.press(press('end', { type: 'EndShow' }), MODERATOR)).toEqual({ ok: true, revision: 6 })
  const more = press('more', { type: 'StartShow', start: 'now' })
  expect(await there.press(more, MODERATOR), 'nor is a no said short of the end').toEqual({
    ok: false,
    code: 'already-started',
  })
  expect(there.history().show.runOfShow.status).toBe('ended')
})

test('JRN-24 a failure beside the journal changes no answer', async () => {
  const journal = createMemoryJournal()
  const { authority } = await started(journal)
  authority.watch(() => {
    throw new Error('a watcher')
  })
  expect(await authority.press(next('x'), MODERATOR)).toEqual({ ok: true, revision: 3 })
  expect(await authority.press(press('y', ADD_TO_3), MODERATOR)).toEqual({ ok: true, revision: 4 })
})
