import { expect, test } from 'vitest'
import { replay } from '../../../shared/domain/history/history.ts'
import { hours, type Instant, later, milliseconds, minutes } from '../../../shared/domain/time.ts'
import { appendAll } from '../../../testing/server/appendAll.ts'
import { createMemoryJournal } from '../../../testing/server/memoryJournal.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import type { Row } from '../../storage/storage.ts'
import { putClockBack, wrongSince } from './putClockBack.ts'

const YEARS = hours(24 * 365 * 5)
const wrong = (minute: number) => later(at(minute), YEARS)

/** Shows that were opened, and started two minutes later, with nothing else before or after. */
async function journalOf(shows: Readonly<Record<string, Instant>>) {
  const journal = createMemoryJournal()
  for (const [show, opened] of Object.entries(shows)) {
    const stage = rehearse(smallAgenda({ id: show }), opened)
    stage.press({ type: 'StartShow', start: 'now' }, later(opened, minutes(2)))
    await appendAll(
      journal,
      stage.entries().map((entry) => ({ ...entry, show, id: `${show}-${entry.revision}` })),
    )
  }
  return journal
}

let count = 0
const ports = { now: at(10), newId: () => `id-${++count}` }

test('JRN-30 every show that lies ahead has a row of its own by the system, and the others have none', async () => {
  const journal = await journalOf({ here: at(0), ahead: wrong(0), 'later-on': wrong(5) })
  const written = await putClockBack({ journal, ...ports })
  expect(written.map(({ show, revision, at: stamp, by }) => [show, revision, stamp, by.link])).toEqual([
    ['ahead', 3, at(10), 'system'],
    ['later-on', 3, at(10), 'system'],
  ])
  expect(await journal.lastInstant()).toBe(at(10))
  // Stopped seven minutes after it was started by the wrong clock that ran last, and gone on from there.
  const show = replay(await journal.read('later-on', 0))?.show
  expect(show?.floor.turn?.timer).toEqual({ status: 'running', endsAt: at(15) })
  expect(await journal.read('here', 0)).toHaveLength(2)
  expect(await putClockBack({ journal, ...ports }), 'there is nothing left to put back').toEqual([])
})

test('JRN-30 killed between two shows, the next try puts the other one back by as much', async () => {
  const journal = await journalOf({ ahead: wrong(0), 'later-on': wrong(5) })
  let left = 1
  const dying = {
    ...journal,
    append: async (...row: Parameters<typeof journal.append>) => {
      if (left-- === 0) throw new Error('killed')
      return journal.append(...row)
    },
  }
  await expect(putClockBack({ journal: dying, ...ports })).rejects.toThrow('killed')
  expect(await journal.lastInstant()).toBe(wrong(7))
  const [row] = await putClockBack({ journal, ...ports })
  expect(row).toMatchObject({ show: 'later-on', events: [{ type: 'ClockPutBack', since: wrong(5) }] })
  const timers = await Promise.all(
    ['ahead', 'later-on'].map(async (show) => replay(await journal.read(show, 0))?.show.floor.turn?.timer),
  )
  expect(timers).toEqual([
    { status: 'running', endsAt: at(10) },
    { status: 'running', endsAt: at(15) },
  ])
})

test('JRN-30 a second time, only what came since the first counts', async () => {
  const journal = await journalOf({ ahead: wrong(0) })
  await putClockBack({ journal, ...ports })
  const [, , third] = await journal.read('ahead', 0)
  if (third === undefined) throw new Error('a row')
  const fourth: Row = { ...third, revision: 4, id: 'hold', at: wrong(30), command: { type: 'EndShow' }, events: [] }
  expect(await journal.append(fourth, third)).toMatchObject({ is: 'stored' })
  const [again] = await putClockBack({ journal, ...ports, now: at(12) })
  expect(again).toMatchObject({ revision: 5, events: [{ since: wrong(30) }] })
})

test.each([
  ['all of it is ahead', [wrong(0), wrong(1)], at(5), -YEARS, wrong(0)],
  ['only the end is', [at(0), at(1), wrong(2)], at(5), -YEARS, wrong(2)],
  [
    'half an hour ahead all along, which the first rows no longer show',
    [at(0), at(20), at(40)],
    at(15),
    -minutes(30),
    at(0),
  ],
  ['half an hour ahead after an hour that was right', [at(-60), at(-55), at(20), at(40)], at(15), -minutes(30), at(20)],
] as const)('JRN-30 the clock was wrong since: %s', (_case, stamps, now, by, since) => {
  expect(wrongSince(stamps, now, milliseconds(by))).toBe(since)
})
