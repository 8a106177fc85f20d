import fc from 'fast-check'
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
import { malformed } from '../../../testing/show/door.ts'
import { commandFor, type RandomPress, randomPresses } from '../../../testing/show/randomPresses.ts'
import { actor, MODERATOR, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { type Agenda, segmentsInOrder } from '../agenda/agenda.ts'
import { currentPlan } from '../runOfShow/runOfShow.ts'
import { between, type Duration, hours, type Instant, later, minus, minutes, NONE, seconds } from '../time.ts'
import { readSlot, readTurn } from './clockReading.ts'
import { courseOf } from './course.ts'
import { forecast } from './forecast.ts'
import { optionalSegments, PACE, paceOf, type Recovery, type Remedies, recovery } from './recovery.ts'

const settings = { seed: 20220520, numRuns: 200 }

const NOTHING: Remedies = { until: 'planned-end', skip: [], breaks: false, discussion: false, segments: 'keep' }

/** Speeches with and without an optional one and texts, a break, a discussion: every remedy finds something. */
const rich: Agenda = smallAgenda({
  slots: inSequence(T0, [
    speeches('welcome', minutes(5), [speech('1', FELIPE)]),
    speeches('panel', minutes(30), [
      { ...speech('2.1', KALLIOPE), words: 1200 },
      { ...speech('2.2', PIERRE), optional: true },
      { ...speech('2.3', MARTIJN), duration: minutes(8) },
    ]),
    breakSlot('coffee', minutes(15)),
    { ...speeches('qa', minutes(20), [speech('3', FELIPE)]), kind: 'discussion' },
    speeches('closing', minutes(10), [speech('4.1', ZITA, 'fr', minutes(4)), speech('4.2', FELIPE)]),
  ]),
})

/** The show begun on time and still in its first segment so many minutes later. */
function late(by: number, agenda = rich): { readonly stage: Rehearsal; readonly now: Instant } {
  const stage = rehearse(agenda, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return { stage, now: at(5 + by) }
}

function preview(stage: Rehearsal, remedies: Partial<Remedies>, now: Instant): Recovery {
  const show = stage.show()
  const found = recovery(show.agenda, courseOf(show), { ...NOTHING, ...remedies }, now)
  if (found === null) throw new Error('nothing is on')
  return found
}

function apply(stage: Rehearsal, { shortening }: Recovery, now: Instant) {
  return stage.press({ type: 'CatchUp', turn: stage.show().floor.turn?.id ?? null, ...shortening }, now)
}

const lengths = (found: Recovery) => Object.fromEntries(found.changes.map(({ segment, to }) => [segment, to]))

describe('each remedy, by rows', () => {
  test('CUP-1 nothing is worked out before the start, after the end, or to a hard end that is not set', () => {
    const stage = rehearse({ ...rich, hardEnd: null }, T0)
    const seen = (until: Remedies['until']) =>
      recovery(stage.show().agenda, courseOf(stage.show()), { ...NOTHING, until }, T0)
    expect(seen('planned-end')).toBe(null)
    stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
    expect(seen('planned-end')).not.toBe(null)
    expect(seen('hard-end')).toBe(null)
    stage.press({ type: 'EndShow' }, at(3))
    expect(seen('planned-end')).toBe(null)
  })

  test('CUP-2 a show on time is shortened by no remedy', () => {
    const { stage } = late(0)
    const found = preview(stage, { breaks: true, discussion: true, segments: 'equal' }, at(2))
    expect(found).toMatchObject({ enough: true, changes: [], shortening: { slotBy: NONE } })
  })

  test('CUP-3 in proportion: everybody loses the same share, in steps of five seconds', () => {
    const { stage, now } = late(24)
    const found = preview(stage, { segments: 'in-proportion' }, now)
    expect(found.enough).toBe(true)
    const shares = found.changes.map(({ from, to }) => (from - to) / (from - minutes(1)))
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.03)
    for (const { to } of found.changes) expect(to % seconds(5)).toBe(0)
  })

  test('CUP-4 one equal limit: nobody gets more than they had, and nobody loses more than it takes', () => {
    const { stage, now } = late(24)
    const found = preview(stage, { segments: 'equal' }, now)
    const plan = currentPlan(stage.show())
    const limit = Math.max(...found.changes.map(({ to }) => to))
    for (const { segment, from, to } of found.changes) {
      expect(from).toBe(plan[segment]?.duration)
      expect(to).toBe(limit)
    }
    expect(found).toMatchObject({ enough: true })
    const longer = preview(stage, { segments: { limit: (limit + 5000) as Duration } }, now)
    expect(longer.enough).toBe(false)
  })

  test('CUP-5 a named limit stands as it was named, needed or not', () => {
    const { stage } = late(0)
    const found = preview(stage, { segments: { limit: minutes(6) } }, at(2))
    expect(lengths(found)).toEqual({ '2.1': minutes(6), '2.2': minutes(6), '2.3': minutes(6) })
  })

  test('CUP-6 only optional segments still ahead can be left out, and nobody’s speech but theirs is touched', () => {
    const { stage, now } = late(24)
    expect(optionalSegments(stage.show().agenda, courseOf(stage.show()))).toEqual(['2.2'])
    const found = preview(stage, { skip: ['2.2', '1', 'nobody'] }, now)
    expect(found.shortening).toEqual({ changes: [], slotBy: NONE, skip: ['2.2'] })
    expect(found.forecast.items['2.2']).toBe(null)
  })

  test('CUP-7 a break and the discussion keep five minutes, a speech one', () => {
    const { stage, now } = late(90)
    const all = preview(stage, { breaks: true, discussion: true, segments: 'in-proportion' }, now)
    const one = minutes(1)
    expect(all.enough).toBe(false)
    expect(lengths(all)).toMatchObject({ '3': minutes(5), '2.1': one, '2.2': one, '2.3': one, '4.1': one, '4.2': one })
  })

  test('CUP-8 what a text takes in words a minute is said, and marked above 120', () => {
    const { stage, now } = late(24)
    const found = preview(stage, { segments: { limit: minutes(8) } }, now)
    expect(found.changes.find(({ segment }) => segment === '2.1')).toMatchObject({ pace: 150, tooFast: true })
    expect(found.changes.find(({ segment }) => segment === '2.2')).toMatchObject({ pace: null, tooFast: false })
    expect(paceOf(960, minutes(8))).toBe(PACE)
    expect(paceOf(null, minutes(8))).toBe(null)
  })

  test('CUP-9 a discussion that is on gives what its slot has left, down to five minutes; the turn that is on gives nothing', () => {
    const stage = rehearse(rich, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
    stage.press({ type: 'StartSegment', turn: 2, to: '3' }, at(60))
    stage.press({ type: 'EndTurn', turn: 3 }, at(61))
    const found = preview(stage, { discussion: true }, at(61))
    expect(found.enough).toBe(true)
    expect(found.shortening.slotBy).toBe(minus(NONE, minutes(10)))
    expect(apply(stage, found, at(61))).toBe('done')
    const { turn, slot } = courseOf(stage.show())
    expect(turn?.limit).toBe(null)
    expect(slot && readSlot(slot, { holdingSince: null }, at(61)).left).toBe(minutes(9))
  })
})

interface Choice {
  readonly until: Remedies['until']
  readonly skip: boolean
  readonly breaks: boolean
  readonly discussion: boolean
  readonly segments: Remedies['segments']
}

const choices: fc.Arbitrary<Choice> = fc.record({
  until: fc.constantFrom('planned-end', 'hard-end'),
  skip: fc.boolean(),
  breaks: fc.boolean(),
  discussion: fc.boolean(),
  segments: fc.oneof(
    fc.constantFrom('keep' as const, 'in-proportion' as const, 'equal' as const),
    fc.integer({ min: 1, max: 900 }).map((s) => ({ limit: seconds(s) })),
  ),
})

function play(run: readonly RandomPress[]): { readonly stage: Rehearsal; readonly now: Instant } {
  const stage = rehearse(rich, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  let now: Instant = T0
  for (const each of run) {
    now = later(now, each.after)
    stage.press(
      commandFor(stage.show(), each),
      now,
      each.role === 'moderator' ? MODERATOR : actor(each.role, each.role),
    )
  }
  return { stage, now }
}

describe('whatever was pressed before', () => {
  test('CUP-10 what is previewed is what is applied, the turn that is on keeps its time, and undo brings all back', () => {
    fc.assert(
      fc.property(randomPresses(rich, 25), choices, (run, choice) => {
        const { stage, now } = play(run)
        const before = stage.show()
        const course = courseOf(before)
        const remedies = { ...choice, skip: choice.skip ? optionalSegments(before.agenda, course) : [] }
        const found = recovery(before.agenda, course, remedies, now)
        if (found === null) return
        const { changes, skip, slotBy } = found.shortening
        if (changes.length === 0 && skip.length === 0 && slotBy === NONE) {
          expect(apply(stage, found, now)).toBe('nothing-to-change')
          return
        }
        const offered = { type: 'CatchUp', turn: before.floor.turn?.id ?? null, ...found.shortening }
        expect(malformed(offered), 'CUP-24').toBeNull()
        expect(apply(stage, found, now)).toBe('done')
        const after = courseOf(stage.show())
        expect(forecast(before.agenda, after, now)).toEqual(found.forecast)
        expect(found.forecast.end).toBeLessThanOrEqual(forecast(before.agenda, course, now).end)
        expect(after.turn).toEqual(course.turn)
        expect(after.interrupted).toEqual(course.interrupted)
        expect(after.plannedEnd).toBe(course.plannedEnd)
        if (course.turn && after.turn)
          expect(readTurn(after.turn, after, now)).toEqual(readTurn(course.turn, course, now))
        stage.press({ type: 'Undo', revision: stage.show().revision }, now)
        const undone = courseOf(stage.show())
        expect(undone.plan).toEqual(course.plan)
        expect(undone).toEqual(course)
      }),
      settings,
    )
  })

  test('CUP-11 nobody gets more than they had, and what is not ahead keeps all it had', () => {
    fc.assert(
      fc.property(randomPresses(rich, 25), choices, (run, choice) => {
        const { stage, now } = play(run)
        const course = courseOf(stage.show())
        const found = recovery(rich, course, { ...choice, skip: [] }, now)
        for (const { segment, from, to } of found?.changes ?? []) {
          expect(course.fates[segment]).toBe('ahead')
          expect(from).toBe(course.plan[segment]?.duration)
          expect(to).toBeLessThan(from)
          expect(to).toBeGreaterThan(NONE)
        }
        expect(new Set(found?.changes.map(({ segment }) => segment)).size).toBe(found?.changes.length ?? 0)
      }),
      settings,
    )
  })
})

test('CUP-12 the least that ends in time: one step more for all would not', () => {
  for (const by of [19, 22, 26, 30, 35]) {
    const { stage, now } = late(by)
    const found = preview(stage, { segments: 'equal' }, now)
    expect(found.enough, `${by} min late`).toBe(true)
    expect(between(found.forecast.end, found.target)).toBeLessThan(seconds(5) * segmentsInOrder(rich).length)
  }
})

test.each<readonly [string, Agenda, Partial<Remedies>, (stage: Rehearsal) => void]>([
  [
    'the clock of a discussion that was given days',
    rich,
    { discussion: true },
    (stage) => {
      stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '3' }, at(50))
      const turn = stage.show().floor.turn?.id ?? null
      for (let day = 0; day < 3; day += 1) stage.press({ type: 'AddTime', turn, to: 'slot', by: hours(24) }, at(50))
    },
  ],
  [
    'a speech of thirty hours',
    smallAgenda({
      slots: inSequence(T0, [
        speeches('welcome', minutes(5), [speech('1', FELIPE)]),
        speeches('marathon', hours(30), [speech('2', KALLIOPE)]),
        speeches('closing', minutes(10), [speech('4.1', ZITA)]),
      ]),
    }),
    { segments: 'in-proportion' },
    () => {},
  ],
  [
    'speeches of three seconds',
    smallAgenda({
      slots: inSequence(T0, [
        speeches('welcome', minutes(5), [speech('1', FELIPE)]),
        speeches('roll-call', seconds(9), [speech('2', KALLIOPE), speech('3', PIERRE), speech('4', MARTIJN)]),
      ]),
    }),
    { segments: 'equal' },
    () => {},
  ],
])('CUP-24 what is worked out can be pressed: %s', (_, agenda, remedies, before) => {
  const { stage } = late(0, agenda)
  before(stage)
  const now = at(60)
  const found = preview(stage, remedies, now)
  const command = { type: 'CatchUp' as const, turn: stage.show().floor.turn?.id ?? null, ...found.shortening }
  expect(malformed(command)).toBeNull()
  const { changes, slotBy } = found.shortening
  const isNothing = changes.length === 0 && slotBy === NONE
  expect(stage.press(command, now)).toBe(isNothing ? 'nothing-to-change' : 'done')
})
