import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { replay } from '../../shared/domain/history.ts'
import { milliseconds, minutes, seconds } from '../../shared/domain/time.ts'
import type { CommandEnvelope } from '../../shared/protocol/messages.ts'
import { at, smallAgenda, T0 } from '../../shared/testing/agendas.ts'
import { manualClock } from '../../shared/testing/manualClock.ts'
import { actor, MODERATOR } from '../../shared/testing/rehearsal.ts'
import type { Journal } from '../journal/journal.ts'
import { createMemoryJournal } from '../journal/memoryJournal.ts'
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
    keepSnapshot: async () => undefined,
    newId: () => `system-${++ids}`,
    sameAgenda: isDeepStrictEqual,
    report: (problem: unknown) => problems.push(problem),
  }
  const authority = createAuthority('small', replay(await journal.read('small', 0)), ports)
  return {
    authority,
    clock,
    journal,
    problems,
    reopen: async () => createAuthority('small', replay(await journal.read('small', 0)), ports),
  }
}

async function started() {
  const stage = await opened()
  await stage.authority.load(smallAgenda(), 'kept')
  expect(await stage.authority.press(press('start', { type: 'StartShow', start: 'as-planned' }), MODERATOR)).toEqual({
    ok: true,
    revision: 2,
  })
  return stage
}

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
  const journal = createMemoryJournal()
  let full = false
  const { authority } = await opened({
    ...journal,
    append: async (row) => (full ? Promise.reject(new Error('disk full')) : journal.append(row)),
  })
  await authority.load(smallAgenda(), 'kept')
  full = true
  const envelope = press('start', { type: 'StartShow', start: 'now' })
  expect(await authority.press(envelope, MODERATOR)).toEqual({ ok: false, code: 'not-stored' })
  expect(authority.history().show.runOfShow.status).toBe('unstarted')
  full = false
  expect(await authority.press(envelope, MODERATOR)).toEqual({ ok: true, revision: 2 })
})

test('JRN-1 nothing is shown or acknowledged before it is stored', async () => {
  const journal = createMemoryJournal()
  let store: () => void = () => undefined
  const { authority } = await opened({
    ...journal,
    append: (row) => new Promise((resolve) => (store = () => resolve(journal.append(row)))),
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
  expect(seen).toEqual([1])
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

test('JRN-8 a store that cannot be read answers not-stored; a watcher that throws is nobody else’s trouble', async () => {
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
