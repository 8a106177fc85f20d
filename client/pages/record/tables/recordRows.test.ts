import { describe, expect, test } from 'vitest'
import { recordOf } from '../../../../shared/domain/record/recordOf.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { minutes, NONE, seconds } from '../../../../shared/domain/time.ts'
import { at, smallAgenda, T0 } from '../../../../testing/show/agendas.ts'
import { type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { readRecord, withMark } from '../recordFile.ts'
import { type RecordRow, recordRows } from './recordRows.ts'

function live(): Rehearsal {
  const show = rehearse(smallAgenda(), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

function start(show: Rehearsal, to: string, now: Instant): void {
  show.press({ type: 'StartSegment', turn: turnOf(show), to }, now)
}

function rowsOf(show: Rehearsal, now: Instant): readonly RecordRow[] {
  return recordRows(recordOf(show.history(), now))
}

function rowOf(show: Rehearsal, id: string, now: Instant): RecordRow {
  const row = rowsOf(show, now).find((each) => each.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

describe('REC-1 planned and actual', () => {
  test('a slot with one speech is one row, with several one row each', () => {
    expect(rowsOf(live(), at(1)).map((row) => [row.is, row.number, row.speaker])).toEqual([
      ['slot', '1', 'Felipe González Morales'],
      ['slot', '2', null],
      ['segment', '2.1', 'Kalliope Mingeirou'],
      ['segment', '2.2', 'Pierre Cazenave'],
      ['slot', '3', 'Felipe González Morales'],
      ['slot', '4', null],
      ['segment', '4.1', 'Zita Cabais'],
      ['segment', '4.2', 'Felipe González Morales'],
    ])
  })

  test('what started late and took longer says by how much; what is on has no length yet', () => {
    const show = live()
    start(show, '2.1', at(6, 10))
    expect(rowOf(show, 'welcome', at(7))).toMatchObject({ outcome: 'done', late: NONE, longer: seconds(70) })
    expect(rowOf(show, '2.1', at(7))).toMatchObject({ outcome: 'on', late: seconds(70), longer: null })
    start(show, '2.2', at(10))
    expect(rowOf(show, '2.1', at(11)).longer).toBe(seconds(-220))
  })

  test('time held is not time on the floor', () => {
    const show = live()
    show.press({ type: 'HoldShow', turn: turnOf(show) }, at(1))
    show.press({ type: 'ResumeShow', turn: turnOf(show) }, at(3))
    start(show, '2.1', at(7))
    expect(rowOf(show, 'welcome', at(8))).toMatchObject({
      actual: { lasted: minutes(5), held: minutes(2) },
      longer: NONE,
    })
  })

  test.each([
    ['passed over', 'passed', (show: Rehearsal) => start(show, '3', at(5))],
    ['never reached', 'unreached', (show: Rehearsal) => show.press({ type: 'EndShow' }, at(5))],
    ['still to come', 'ahead', () => undefined],
  ] as const)('a slot that is %s says so, and has no figures', (_, outcome, press) => {
    const show = live()
    press(show)
    expect(rowOf(show, 'brief', at(6))).toMatchObject({ outcome, actual: null, late: null, longer: null })
  })

  test('a speech that was skipped says so', () => {
    const show = live()
    show.press({ type: 'SkipSegment', segment: '2.1' }, at(1))
    start(show, '2.2', at(5))
    expect(rowOf(show, '2.1', at(6)).outcome).toBe('skipped')
  })
})

test('REC-2 languages as spoken: in ink what was heard', () => {
  const show = live()
  show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(1))
  expect(rowOf(show, 'welcome', at(2)).languages).toEqual([
    { code: 'en', heard: false },
    { code: 'fr', heard: true },
  ])
})

test('REC-6 what is no record is not shown as one', () => {
  expect(readRecord('<!doctype html>')).toBeNull()
  expect(readRecord({ turns: 3 })).toBeNull()
  expect(readRecord(recordOf(live().history(), at(1)))?.run).toBe(1)
})

test('REC-6 a table that is saved keeps the mark by which spreadsheets know its accents', () => {
  expect(withMark('Nº')).toBe('\uFEFFNº')
  expect(withMark('\uFEFFNº')).toBe('\uFEFFNº')
})
