import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { longShow } from '../../../testing/show/longShow.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { milliseconds } from '../time.ts'
import { beginHistory, type Entry, entriesOf, extend, type History, replay, resume } from './history.ts'

// Long enough for undos to reach over pages of the history, and for the oldest pages to be forgotten.
describe.each([
  ['many runs', longShow(smallAgenda(), at(0), { entries: 6_000, seed: 5 })],
  ['one run', longShow(smallAgenda(), at(0), { entries: 6_000, seed: 7, inOneRun: true })],
])('a long history of %s', (_what, { entries, history }) => {
  test('UND-5 replayed, it gives the show that was lived through', () => {
    expect(entries.filter((entry) => entry.command.type === 'Undo').length).toBeGreaterThan(100)
    const replayed = replay(entries)
    expect(replayed?.show).toEqual(history.show)
    expect(replayed?.origin).toEqual(history.origin)
    expect(replayed && entriesOf(replayed)).toEqual(entriesOf(history))
  })

  test('JRN-13 resumed from a snapshot of any revision, it is the same as replayed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: entries.length }), (revision) => {
        const then = replay(entries.slice(0, revision))
        if (then === null) throw new Error('a show has a first entry')
        // As it comes back from a file.
        const snapshot = JSON.parse(JSON.stringify({ show: then.show, origin: then.origin }))
        const since = entries.filter((entry) => entry.revision > then.origin.revision)
        const resumed = resume(snapshot, since)
        expect(resumed.show).toEqual(history.show)
        expect(entriesOf(resumed)).toEqual(entriesOf(history))
      }),
      { seed: 5, numRuns: sampleOf(10) },
    )
  })
})

/** One turn, and so many minutes more and less; how often entries were folded is counted. */
function manyPresses(count: number) {
  const stage = rehearse(smallAgenda(), at(0))
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  for (let n = 2; n < count; n += 1) {
    stage.press({ type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(n % 2 === 0 ? 1000 : -1000) }, at(0, n))
  }
  let folded = 0
  const watched = stage.entries().map(
    (entry): Entry => ({
      ...entry,
      get events() {
        folded += 1
        return entry.events
      },
    }),
  )
  const [first, ...others] = watched
  if (first === undefined) throw new Error('a show has a first entry')
  let history = others.reduce<History>(extend, beginHistory(first))
  return {
    history: () => history,
    /** How many entries the undo of the newest step folded. */
    undo() {
      folded = 0
      const { show } = history
      const revision = show.undo.at(-1)?.revision ?? 0
      const command = { type: 'Undo', revision } as const
      const events = [{ type: 'Undone', revision, notice: null }] as const
      history = extend(history, { revision: show.revision + 1, at: at(500), by: MODERATOR, command, events })
      return folded
    },
  }
}

test('UND-20 the newest undo costs the same after ten presses and after ten thousand', () => {
  for (const count of [10, 256, 257, 1_000, 10_000]) expect([count, manyPresses(count).undo()]).toEqual([count, 0])
})

test('UND-20 undone step by step, each undo folds no more than three times what came after, or two pages', () => {
  const presses = sampleOf(3_000)
  const stage = manyPresses(presses)
  for (let n = 0; n < presses - 100; n += 1) {
    // Each one taken back, and the undo of each.
    const after = 2 * n + 1
    const folded = stage.undo()
    expect(folded / 2, `undo ${n}`).toBeLessThanOrEqual(Math.max(512, 3 * after))
    if (n % 290 === 0) expect(replay(entriesOf(stage.history()))?.show, `undo ${n}`).toEqual(stage.history().show)
  }
}, 60_000)

test('UND-20 how many shows are remembered for it grows with the logarithm of the history', () => {
  const { pages, steps } = manyPresses(20_000).history()
  expect(steps).toHaveLength(20)
  expect(pages.filter(({ before }) => before !== null).length).toBeLessThanOrEqual(2 * Math.log2(pages.length) + 2)
})
