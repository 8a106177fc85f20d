import { expect, test } from 'vitest'
import type { BoothStretch, StretchTurn } from '../../../../shared/domain/booths/boothPlan.ts'
import type { BoothTask } from '../../../../shared/domain/booths/boothTask.ts'
import { type Instant, minutes, NONE } from '../../../../shared/domain/time.ts'
import { at } from '../../../../testing/show/agendas.ts'
import { seamLine } from './seamLine.ts'

const WORK: BoothTask = { is: 'interprets', floor: 'en', into: 'fr' }
const REST: BoothTask = { is: 'rests', floor: 'fr', covered: null }

const turn = (person: string | null, start: Instant, end: Instant, task: BoothTask | null): StretchTurn => ({
  slot: 'panel',
  segment: person,
  person,
  start,
  end,
  task,
})

const stretch = (work: BoothStretch['work'], ...turns: readonly StretchTurn[]): BoothStretch => ({
  work,
  start: turns[0]?.start ?? at(0),
  end: turns.at(-1)?.end ?? at(0),
  turns,
})

/** 15:14 is `at(14)`: two speeches of work, then a rest. */
const PANEL = [
  stretch('works', turn('marija', at(5), at(14), WORK), turn('vincent', at(14), at(21), WORK)),
  stretch('rests', turn('moussa', at(21), at(30), REST)),
]

const booth = (on: readonly string[], since: Instant = at(-5)) => ({
  turnLength: minutes(20),
  mics: ['fr-1', 'fr-2'].map((person) => ({
    person,
    onSince: on.includes(person) ? since : null,
    clock: { today: NONE, turn: NONE, since: on.includes(person) ? since : null },
  })),
})

test('INT-10 a proposal says when, how much it will be by then, and what going on would make of it', () => {
  const seam = { at: at(14), before: { is: 'speaker', person: 'vincent' } }
  const why = { is: 'by-then', by: 19, length: 20, goingOn: 26 }
  expect(seamLine(booth(['fr-2']), PANEL, 'fr-2', at(11))).toEqual({ is: 'proposed', seam, from: null, why })
  expect(seamLine(booth(['fr-2']), PANEL, 'fr-1', at(11)), 'the partner reads whom to relieve').toEqual({
    is: 'proposed',
    seam,
    from: 'fr-2',
    why,
  })
})

test('INT-10 where nothing is ahead, going on makes nothing of it', () => {
  const last = [
    stretch('works', turn('marija', at(5), at(17), WORK)),
    stretch('rests', turn('moussa', at(17), at(26), REST)),
  ]
  expect(seamLine(booth(['fr-2']), last, 'fr-2', at(11))).toMatchObject({
    seam: { at: at(17), before: { is: 'rest' } },
    why: { is: 'by-then', by: 22, length: 20, goingOn: null },
  })
})

test('INT-10 in an open list only what has been is counted; a length that is over is said as such', () => {
  const open = [stretch('open', turn(null, at(5), at(30), null))]
  expect(seamLine(booth(['fr-2']), open, 'fr-2', at(11))).toMatchObject({
    seam: { at: null },
    why: { is: 'so-far', by: 16, length: 20 },
  })
  expect(seamLine(booth(['fr-2'], at(-10)), PANEL, 'fr-2', at(11))).toMatchObject({
    why: { is: 'reached', length: 20 },
  })
})

test('INT-10 with nobody on mic, or several, the next seam is only told', () => {
  for (const on of [[], ['fr-1', 'fr-2']]) {
    expect(seamLine(booth(on), PANEL, 'fr-2', at(11))).toMatchObject({ is: 'next-seam', seam: { at: at(14) } })
  }
})

test('INT-9 a booth that rests is told when it works next, and nothing when that is never', () => {
  const [works, rests] = PANEL
  if (works === undefined || rests === undefined) throw new Error('the panel has two stretches')
  const later = [rests, stretch('works', turn('ana', at(30), at(35), WORK))]
  expect(seamLine(booth([]), later, 'fr-2', at(22))).toEqual({ is: 'next-work', at: at(30) })
  expect(seamLine(booth([]), [rests], 'fr-2', at(22))).toEqual({ is: 'nothing' })
})
