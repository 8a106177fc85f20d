import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, smallAgenda } from '../testing/agendas.ts'
import { longShow } from '../testing/longShow.ts'
import { entriesOf, replay, resume } from './history.ts'

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
      { seed: 5, numRuns: 10 },
    )
  })
})
