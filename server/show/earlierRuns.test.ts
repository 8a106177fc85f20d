import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../testing/show/agendas.ts'
import { rehearse } from '../../testing/show/rehearsal.ts'
import { createEarlierRuns } from './earlierRuns.ts'

/** A show that was reset after each of six runs; `reads` counts how often its journal was read. */
function archived() {
  const stage = rehearse(smallAgenda(), T0)
  for (let run = 1; run <= 6; run += 1) {
    stage.press({ type: 'StartShow', start: 'now' }, at(run * 10))
    stage.press({ type: 'ResetShow' }, at(run * 10 + 5))
  }
  let reads = 0
  let isAway = false
  const runs = createEarlierRuns(async () => {
    reads += 1
    if (isAway) throw new Error('the store is away')
    return stage.entries()
  })
  return {
    runs,
    reads: () => reads,
    away(now: boolean) {
      isAway = now
    },
  }
}

test('REC-22 an earlier run is read from the journal once, however many ask for it', async () => {
  const { runs, reads } = archived()
  const [first, again] = await Promise.all([runs('small', 1), runs('small', 1)])
  expect(first?.show).toMatchObject({ run: 1, runOfShow: { status: 'ended', startedAt: at(10), endedAt: at(15) } })
  expect([again, await runs('small', 1)]).toEqual([first, first])
  expect(reads()).toBe(1)
  expect((await runs('small', 2))?.show.runOfShow.startedAt).toBe(at(20))
  expect(reads()).toBe(2)
})

test('REC-22 the last four that were asked for are kept', async () => {
  const { runs, reads } = archived()
  for (const run of [1, 2, 3, 4, 1, 5]) await runs('small', run)
  expect(reads()).toBe(5)
  await runs('small', 1)
  expect(reads(), 'asked for again, it stays').toBe(5)
  await runs('small', 2)
  expect(reads()).toBe(6)
})

test('REC-22 a run that there never was, and one that could not be read, are asked for anew', async () => {
  const { runs, reads, away } = archived()
  expect([await runs('small', 99), await runs('small', 99), reads()]).toEqual([null, null, 2])
  away(true)
  await expect(runs('small', 3)).rejects.toThrow('away')
  away(false)
  expect((await runs('small', 3))?.show.run).toBe(3)
})
