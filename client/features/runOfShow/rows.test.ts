import { expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, seconds } from '../../../shared/domain/time.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { type RunRow, runRows, sameRow } from './rows.ts'

const agenda = smallAgenda()

function rowsAfter(
  presses: readonly (readonly [Instant, (turn: number) => Command])[],
  now: Instant,
): readonly RunRow[] {
  const rehearsal = rehearse(agenda, at(-60))
  for (const [instant, press] of presses) rehearsal.press(press(rehearsal.show().floor.turn?.id ?? 0), instant)
  const course = courseOf(rehearsal.show())
  return runRows(agenda, course, forecast(agenda, course, now))
}

const start = (): Command => ({ type: 'StartShow', start: 'as-planned' })
const to =
  (segment: string) =>
  (turn: number): Command => ({ type: 'StartSegment', turn, to: segment })
const row = (rows: readonly RunRow[], id: string) => rows.find((each) => each.id === id)

test('a slot with one segment is one row with its speaker below; one with several has a row each', () => {
  const rows = rowsAfter([], at(-10))
  expect(rows.map(({ number, level }) => [number, level])).toEqual([
    ['1', 1],
    ['2', 1],
    ['2.1', 2],
    ['2.2', 2],
    ['3', 1],
    ['4', 1],
    ['4.1', 2],
    ['4.2', 2],
  ])
  expect(row(rows, 'welcome')).toMatchObject({ sub: 'Felipe González Morales', state: 'next', segment: '1' })
  expect(row(rows, 'qa')).toMatchObject({ discussion: true, sub: null })
})

test('what is done shows its difference, what is on counts, what is ahead its length', () => {
  const rows = rowsAfter(
    [
      [at(0), start],
      [at(5, 40), to('2.1')],
    ],
    at(7),
  )
  expect(row(rows, 'welcome')).toMatchObject({ state: 'past', figure: { is: 'difference', by: seconds(40) } })
  expect(row(rows, 'brief')).toMatchObject({ state: 'open', figure: { is: 'slot-left' } })
  expect(row(rows, '2.1')).toMatchObject({ state: 'now', figure: { is: 'turn-left' }, start: at(5, 40) })
  expect(row(rows, 'qa')).toMatchObject({ state: 'next', figure: { is: 'duration', of: minutes(20) } })
})

test('time held is nobody’s overrun', () => {
  const hold = (turn: number): Command => ({ type: 'HoldShow', turn })
  const resume = (turn: number): Command => ({ type: 'ResumeShow', turn })
  const rows = rowsAfter(
    [
      [at(0), start],
      [at(1), hold],
      [at(4), resume],
      [at(8), to('2.1')],
    ],
    at(9),
  )
  expect(row(rows, 'welcome')).toMatchObject({ figure: { is: 'difference', by: 0 } })
})

test('jumped over and skipped say so, and a slot of which nothing is left says it too', () => {
  const skip = (): Command => ({ type: 'SkipSegment', segment: '4.1' })
  const rows = rowsAfter(
    [
      [at(0), start],
      [at(5), to('3')],
      [at(6), skip],
    ],
    at(7),
  )
  expect(row(rows, '2.1')?.figure).toEqual({ is: 'left-out', how: 'passed' })
  expect(row(rows, 'brief')?.figure).toEqual({ is: 'left-out', how: 'passed' })
  expect(row(rows, '4.1')).toMatchObject({ state: 'skipped', start: null })
})

test('between turns the chair’s own row is the current one, after what is done last', () => {
  const end = (turn: number): Command => ({ type: 'EndTurn', turn })
  const rows = rowsAfter(
    [
      [at(0), start],
      [at(5), to('2.1')],
      [at(10), end],
    ],
    at(11),
  )
  expect(rows.filter((each) => each.state === 'now').map(({ id }) => id)).toEqual(['chair'])
  expect(rows[rows.findIndex(({ id }) => id === 'chair') - 1]?.id).toBe('2.1')
})

test('a language once heard is inked, a corrected plan is not listed, a change within the turn lists both', () => {
  const say =
    (from: string, language: string) =>
    (turn: number): Command => ({
      type: 'SetFloorLanguage',
      turn,
      from,
      to: language,
    })
  const corrected = rowsAfter(
    [
      [at(0), start],
      [at(1), say('en', 'fr')],
    ],
    at(2),
  )
  expect(row(corrected, 'welcome')?.languages).toEqual([{ code: 'fr', heard: true }])
  const both = rowsAfter(
    [
      [at(0), start],
      [at(1), say('en', 'en')],
      [at(2), say('en', 'fr')],
    ],
    at(3),
  )
  expect(row(both, 'welcome')?.languages.map(({ code }) => code)).toEqual(['en', 'fr'])
  expect(row(both, '4.1')?.languages).toEqual([{ code: 'fr', heard: false }])
})

test('a forecast that creeps within its minute is the same picture', () => {
  const [one, two] = [at(6, 10), at(6, 11)].map((now) => row(rowsAfter([[at(0), start]], now), 'brief'))
  expect(one && two && one.start !== two.start && sameRow(one, two)).toBe(true)
})
