import { describe, expect, test } from 'vitest'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  MARTIJN,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Agenda } from '../agenda/agenda.ts'
import type { Command } from '../commands.ts'
import { hours, type Instant, instant, later, minutes, NONE, seconds } from '../time.ts'
import { courseOf } from './course.ts'
import { forecast } from './forecast.ts'

type Move = readonly [minute: number, press: PressWithoutTurn]
type PressWithoutTurn =
  | { readonly type: 'StartSegment'; readonly to: string }
  | { readonly type: 'EndTurn' | 'HoldShow' | 'ResumeShow' }
  | { readonly type: 'AddTime'; readonly to: 'turn' | 'slot'; readonly by: number }
  | { readonly type: 'SetFloorLanguage'; readonly from: string; readonly to: string }
  | { readonly type: 'SkipSegment'; readonly segment: string }

const start = (to: string): PressWithoutTurn => ({ type: 'StartSegment', to })

/** The show after these moves, begun on time; each move presses from the turn then on. */
function after(moves: readonly Move[], agenda = smallAgenda()): Rehearsal {
  const stage = rehearse(agenda, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  for (const [minute, press] of moves) {
    const command = { ...press, turn: stage.show().floor.turn?.id ?? null } as Command
    expect(stage.press(command, at(minute))).toBe('done')
  }
  return stage
}

function seen(stage: Rehearsal, now: Instant) {
  return forecast(stage.show().agenda, courseOf(stage.show()), now)
}

const onPlan: readonly Move[] = [
  [5, start('2.1')],
  [12.5, start('2.2')],
  [20, start('3')],
  [40, start('4.1')],
  [45, start('4.2')],
]

describe('FCT-1 an event on plan is 0 behind', () => {
  test('before it starts, and at every minute on plan', () => {
    expect(seen(rehearse(smallAgenda(), T0), at(-30)).behind).toBe(NONE)
    for (let minute = 0; minute <= 50; minute += 0.5) {
      const stage = after(onPlan.filter(([when]) => when <= minute))
      expect(seen(stage, at(minute)).behind, `at minute ${minute}`).toBe(NONE)
    }
  })
})

describe('behind, by rows', () => {
  const slack = smallAgenda({
    slots: inSequence(T0, [
      speeches('brief', minutes(15), [speech('1', KALLIOPE, 'en', minutes(5)), speech('2', PIERRE, 'en', minutes(5))]),
      speeches('closing', minutes(5), [speech('3', ZITA, 'fr')]),
    ]),
  })
  const withBreak = smallAgenda({
    slots: inSequence(T0, [
      speeches('morning', minutes(10), [speech('1', ZITA, 'fr')]),
      breakSlot('coffee', minutes(15)),
      speeches('noon', minutes(10), [speech('3', FELIPE)]),
    ]),
  })
  const late: Agenda = smallAgenda()
  const gap = {
    ...late,
    slots: late.slots.map((slot, n) => (n < 1 ? slot : { ...slot, start: later(slot.start, minutes(4)) })),
  }
  const fixed = { ...gap, slots: gap.slots.map((slot, n) => (n === 1 ? { ...slot, fixedStart: true } : slot)) }
  const panel = smallAgenda({
    slots: inSequence(T0, [
      speeches('panel', minutes(20), [
        speech('1', KALLIOPE),
        speech('2', PIERRE, 'fr'),
        speech('3', MARTIJN),
        speech('4', ZITA, 'fr'),
      ]),
    ]),
  })

  test.each<[string, Agenda | null, readonly Move[], number, number]>([
    ['FCT-2 a turn over its limit ends now', null, [], 7, minutes(2)],
    [
      'FCT-2 a turn ended three minutes early',
      null,
      [
        [5, start('2.1')],
        [9.5, start('2.2')],
      ],
      10,
      minutes(-3),
    ],
    ['FCT-2 a held turn ends when it is resumed and used up', null, [[2, { type: 'HoldShow' }]], 6, minutes(4)],
    ['FCT-2 a hold while over costs the hold only', null, [[6, { type: 'HoldShow' }]], 8, minutes(3)],
    ['FCT-2 added time moves the end', null, [[1, { type: 'AddTime', to: 'turn', by: 60_000 }]], 2, minutes(1)],
    ['FCT-3 a discussion uses up its slot', null, [...onPlan.slice(0, 3), [25, { type: 'EndTurn' }]], 26, NONE],
    ['FCT-3 a discussion over its slot ends now', null, onPlan.slice(0, 3), 43, minutes(3)],
    [
      'FCT-3 time added to the slot of a discussion',
      null,
      [...onPlan.slice(0, 3), [25, { type: 'AddTime', to: 'slot', by: 120_000 }]],
      26,
      minutes(2),
    ],
    [
      'FCT-4 FCT-10 a skipped segment costs nothing, and others keep their share',
      null,
      [[1, { type: 'SkipSegment', segment: '2.1' }]],
      2,
      seconds(-450 + 5),
    ],
    [
      'FCT-5 the change to the chair and back is unplanned: the next speaker costs 5 s',
      null,
      [
        [5, start('2.1')],
        [12.5, { type: 'EndTurn' }],
      ],
      12.5,
      seconds(5),
    ],
    ['FCT-5 the chair speaks another language than the next: 10 s', panel, [[5, { type: 'EndTurn' }]], 5, seconds(10)],
    [
      'FCT-5 a language corrected in the turn makes the next change unplanned',
      null,
      [
        [5, start('2.1')],
        [6, { type: 'SetFloorLanguage', from: 'en', to: 'fr' }],
      ],
      7,
      seconds(5),
    ],
    [
      'FCT-5 passing over FR between EN and EN changes the speaker only',
      panel,
      [[1, { type: 'SkipSegment', segment: '2' }]],
      2,
      seconds(-300 + 5),
    ],
    [
      'FCT-5 passing over EN between FR and FR changes the speaker only',
      panel,
      [
        [5, start('2')],
        [6, { type: 'SkipSegment', segment: '3' }],
      ],
      6,
      seconds(-300 + 5),
    ],
    ['FCT-6 slack absorbs an overrun of its own slot', slack, [], 8, NONE],
    ['FCT-6 slack absorbs no more than it has', slack, [], 12, minutes(2)],
    ['FCT-6 slack is kept when a speaker is early', slack, [[3, start('2')]], 3, minutes(-2)],
    [
      'FCT-6 time added to the slot is slack',
      slack,
      [[1, { type: 'AddTime', to: 'slot', by: 180_000 }]],
      1,
      minutes(3),
    ],
    ['FCT-7 a gap is kept on plan', gap, [], 3, NONE],
    ['FCT-7 a gap absorbs lateness', gap, [], 8, NONE],
    ['FCT-7 a gap absorbs no more than it has', gap, [], 11, minutes(2)],
    ['FCT-8 a fixed start waits', fixed, [[1, { type: 'SkipSegment', segment: '2.1' }]], 2, seconds(-450)],
    ['FCT-9 a break absorbs', withBreak, [], 18, NONE],
    ['FCT-9 a break absorbs no more than it has', withBreak, [], 27, minutes(2)],
    ['FCT-9 a break that is on ends when planned', withBreak, [[16, start('coffee')]], 20, NONE],
  ])('%s', (_rule, agenda, moves, minute, behind) => {
    expect(seen(after(moves, agenda ?? smallAgenda()), at(minute)).behind).toBe(behind)
  })
})

test('FCT-6 slack does not absorb a late start', () => {
  const agenda = smallAgenda({
    slots: inSequence(T0, [speeches('brief', minutes(15), [speech('1', KALLIOPE, 'en', minutes(5))])]),
  })
  const stage = rehearse(agenda, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(3))
  expect(seen(stage, at(4)).behind).toBe(minutes(3))
})

test('FCT-8 a fixed start never blocks a press', () => {
  const agenda = smallAgenda()
  const slots = agenda.slots.map((slot) => ({ ...slot, fixedStart: true }))
  const stage = after([[2, start('2.1')]], { ...agenda, slots })
  const { items } = seen(stage, at(3))
  expect(items['2.1']).toEqual({ start: at(2), end: at(9.5) })
  expect(items['qa']?.start).toBe(at(20))
})

test('FCT-10 what is skipped or passed over has no time', () => {
  const stage = after([
    [5, start('3')],
    [6, { type: 'SkipSegment', segment: '4.1' }],
  ])
  const { items } = seen(stage, at(7))
  expect(items).toMatchObject({ brief: null, '2.1': null, '2.2': null, '4.1': null })
  expect(items['4.2']).toEqual({ start: later(at(25), NONE), end: at(30) })
})

test('FCT-11 what is past stands as it was, what is on started when it did', () => {
  const stage = after([
    [6, start('2.1')],
    [15, start('2.2')],
  ])
  const { items } = seen(stage, at(30))
  expect(items).toMatchObject({
    welcome: { start: at(0), end: at(6) },
    '1': { start: at(0), end: at(6) },
    '2.1': { start: at(6), end: at(15) },
    '2.2': { start: at(15), end: at(30) },
    brief: { start: at(6), end: at(30) },
  })
})

describe('FCT-12 before the start', () => {
  test.each([
    ['early', minutes(-40), NONE],
    ['four minutes late', minutes(4), minutes(4)],
    ['just under twelve hours late', minutes(719), minutes(719)],
    ['four years late', hours(35_000), NONE],
  ] as const)('%s', (_case, by, behind) => {
    expect(seen(rehearse(smallAgenda(), T0), later(T0, by)).behind).toBe(behind)
  })
})

test('FCT-2 a restored segment comes next and leaves the turn that is on alone', () => {
  const stage = after([[5, start('4.1')]])
  const before = seen(stage, at(6)).items['4.1']
  stage.press({ type: 'RestoreSegment', segment: '2.1' }, at(6))
  expect(seen(stage, at(6)).items['4.1']).toEqual(before)
  expect(seen(stage, at(6)).items['2.1']?.start).toBe(later(at(10), seconds(10)))
})

test('FCT-13 the hard end is compared separately', () => {
  const stage = after([])
  expect(seen(stage, at(5)).overHardEnd).toBe(minutes(-10))
  expect(seen(stage, at(20)).overHardEnd).toBe(minutes(5))
  expect(seen(rehearse(smallAgenda({ hardEnd: null }), T0), at(0)).overHardEnd).toBeNull()
})

describe('FCT-14 midnight and clock changes', () => {
  test.each([
    ['across midnight in Geneva', Date.UTC(2022, 4, 20, 21, 40)],
    ['the night summer time begins in Zurich', Date.UTC(2022, 2, 27, 0, 40)],
    ['the night summer time ends in Zurich', Date.UTC(2022, 9, 30, 0, 40)],
    ['the night summer time begins in New York', Date.UTC(2022, 2, 13, 6, 40)],
    ['the night summer time ends in New York', Date.UTC(2022, 10, 6, 5, 40)],
  ])('%s', (_case, epoch) => {
    const begin = instant(epoch)
    const moved = smallAgenda({ start: begin, slots: inSequence(begin, smallAgenda().slots) })
    const stage = rehearse(moved, begin)
    stage.press({ type: 'StartShow', start: 'as-planned' }, begin)
    expect(seen(stage, later(begin, minutes(4))).behind).toBe(NONE)
    expect(seen(stage, later(begin, minutes(7))).behind).toBe(minutes(2))
    expect(seen(stage, begin).end).toBe(later(begin, minutes(50)))
  })
})

test('FCT-11 an ended show ended when it did', () => {
  const stage = after(onPlan)
  stage.press({ type: 'EndShow' }, at(53))
  expect(seen(stage, at(90))).toMatchObject({ end: at(53), behind: minutes(3) })
})
