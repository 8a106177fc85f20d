import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { courseOf } from '../../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes } from '../../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../../shared/views/agendaSeenBy.ts'
import {
  at,
  inSequence,
  KALLIOPE,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
} from '../../../../testing/show/agendas.ts'
import { type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { type AgendaRow, agendaTable } from './agendaTable.ts'

/** As the panel of the real event: each speech has a title. */
const withPanel = smallAgenda({
  slots: inSequence(T0, [
    speeches('welcome', minutes(5), [speech('1', 'gonzalez-morales')]),
    speeches('panel', minutes(20), [
      { ...speech('2.1', KALLIOPE), title: 'The eastern route' },
      { ...speech('2.2', PIERRE, 'fr'), title: 'The central route' },
    ]),
  ]),
})

function live(agenda: Agenda = smallAgenda()): Rehearsal {
  const show = rehearse(agenda, at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

function start(show: Rehearsal, to: string, now: Instant): void {
  show.press({ type: 'StartSegment', turn: show.show().floor.turn?.id ?? null, to }, now)
}

function tableOf(show: Rehearsal, now: Instant): readonly AgendaRow[] {
  const agenda = agendaSeenBy('public', show.show().agenda)
  const course = courseOf(show.show())
  return agendaTable(agenda, course, forecast(agenda, course, now))
}

function rowOf(show: Rehearsal, id: string, now: Instant): AgendaRow {
  const row = tableOf(show, now).find((each) => each.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

describe('PRG-1 the printed programme, alive', () => {
  test('a slot is one row; speeches with titles of their own stand under it', () => {
    expect(tableOf(rehearse(smallAgenda(), at(-60)), at(-30)).map((row) => row.id)).toEqual([
      'welcome',
      'brief',
      'qa',
      'closing',
    ])
    expect(tableOf(live(withPanel), at(1)).map((row) => [row.is, row.id])).toEqual([
      ['slot', 'welcome'],
      ['slot', 'panel'],
      ['speech', '2.1'],
      ['speech', '2.2'],
    ])
  })

  test('what began stands at its actual time, what is ahead at its forecast', () => {
    const show = live()
    start(show, '2.1', at(7))
    const starts = tableOf(show, at(8)).map((row) => row.start)
    expect(starts).toEqual([T0, at(7), at(22), at(42)])
  })

  test('one row has the floor; between titled speeches it is their slot', () => {
    const show = live(withPanel)
    start(show, '2.1', at(5))
    expect(tableOf(show, at(6)).map((row) => row.when)).toEqual(['past', 'on', 'now', 'ahead'])
    show.press({ type: 'EndTurn', turn: show.show().floor.turn?.id ?? null }, at(10))
    expect(tableOf(show, at(11)).map((row) => row.when)).toEqual(['past', 'now', 'past', 'ahead'])
  })

  test('what is passed over is out, at its planned time, and nobody counts on it', () => {
    const show = live()
    start(show, '3', at(5))
    expect(rowOf(show, 'brief', at(6))).toMatchObject({ when: 'out', start: at(5), languages: [] })
  })

  test('a speaker passed over inside a shared row is out alone', () => {
    const show = live()
    start(show, '2.2', at(5))
    expect(rowOf(show, 'brief', at(6)).speakers.map((each) => [each.name, each.when])).toEqual([
      ['Kalliope Mingeirou', 'out'],
      ['Pierre Cazenave', 'now'],
    ])
  })

  test('after the end, what never had the floor is out', () => {
    const show = live()
    show.press({ type: 'EndShow' }, at(4))
    expect(tableOf(show, at(5)).map((row) => row.when)).toEqual(['past', 'out', 'out', 'out'])
  })

  test('a discussion names nobody and shows only languages that were heard', () => {
    const show = live()
    expect(rowOf(show, 'qa', at(1))).toMatchObject({ speakers: [], open: true, languages: [] })
    start(show, '3', at(5))
    const turn = show.show().floor.turn?.id ?? null
    show.press({ type: 'SetFloorLanguage', turn, from: 'en', to: 'fr' }, at(6))
    expect(rowOf(show, 'qa', at(7)).languages).toEqual([{ code: 'fr', heard: true }])
  })
})

describe('PRG-2 languages: pencil as planned, ink as heard', () => {
  test.each([
    ['nobody confirmed it', [], [{ code: 'en', heard: false }]],
    ['it was confirmed', ['en'], [{ code: 'en', heard: true }]],
    ['the plan was wrong', ['fr'], [{ code: 'fr', heard: true }]],
    [
      'the speaker changed to French',
      ['en', 'fr'],
      [
        { code: 'en', heard: true },
        { code: 'fr', heard: true },
      ],
    ],
  ])('%s', (_, heard, expected) => {
    const show = live()
    let from = 'en'
    heard.forEach((to, index) => {
      show.press({ type: 'SetFloorLanguage', turn: show.show().floor.turn?.id ?? null, from, to }, at(1 + index))
      from = to
    })
    expect(rowOf(show, 'welcome', at(4)).languages).toEqual(expected)
  })

  test('two speakers of one language share its tag', () => {
    expect(rowOf(live(), 'brief', at(1)).languages).toEqual([{ code: 'en', heard: false }])
    expect(rowOf(live(), 'closing', at(1)).languages.map((language) => language.code)).toEqual(['fr', 'en'])
  })
})
