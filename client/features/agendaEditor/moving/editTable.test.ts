import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgendaEdit, NewSegment } from '../../../../shared/domain/editing/agendaEdit.ts'
import { courseOf } from '../../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { type Instant, later, minutes, NONE, plus, seconds } from '../../../../shared/domain/time.ts'
import { sampleOf } from '../../../../testing/sampleOf.ts'
import {
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
} from '../../../../testing/show/agendas.ts'
import { commandFor, type RandomPress, randomPresses } from '../../../../testing/show/randomPresses.ts'
import { actor, MODERATOR, type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { afterEdit } from './afterEdit.ts'
import { editTable, takesSegment, takesSlot } from './editTable.ts'

const agenda = smallAgenda({
  slots: inSequence(T0, [
    speeches('welcome', minutes(5), [speech('w', FELIPE)]),
    speeches('brief', minutes(15), [speech('b1', KALLIOPE), speech('b2', PIERRE), speech('b3', MARTIJN)]),
    breakSlot('coffee', minutes(10)),
    { ...speeches('qa', minutes(20), [speech('q', FELIPE)]), kind: 'discussion' as const },
    speeches('closing', minutes(10), [speech('c1', ZITA, 'fr'), speech('c2', FELIPE, 'en', minutes(4))]),
  ]),
})
const settings = { seed: 20220520, numRuns: sampleOf(80) }
const run = randomPresses(agenda, 12)

function play(presses: readonly RandomPress[]): { readonly stage: Rehearsal; readonly now: Instant } {
  const stage = rehearse(agenda, T0)
  let now: Instant = T0
  for (const each of presses) {
    now = later(now, each.after)
    stage.press(
      commandFor(stage.show(), each),
      now,
      each.role === 'moderator' ? MODERATOR : actor(each.role, each.role),
    )
  }
  return { stage, now }
}

const added: NewSegment = {
  id: 'added',
  title: null,
  speaker: ZITA,
  language: 'fr',
  assumed: true,
  duration: minutes(5),
}

/** Every edit that the table offers, and every one that it bars, by what the show answers. */
function offers(stage: Rehearsal): readonly (readonly [AgendaEdit, boolean])[] {
  const agenda = stage.show().agenda
  const course = courseOf(stage.show())
  const table = editTable(agenda, course)
  const ended = course.status === 'ended'
  return table.flatMap((slot, index) => [
    ...segmentOffers(slot),
    [{ edit: 'drop-slot', slot: slot.id }, slot.droppable],
    [{ edit: 'fix-start', slot: slot.id, to: !slot.fixed }, slot.stands === 'free' && !ended],
    [{ edit: 'add-segment', at: { slot: slot.id, after: null }, segment: added }, slot.takesFirst],
    ...(index > 0 || slot.up ? [[move(slot, table[index - 2]?.id ?? null), slot.up !== null] as const] : []),
    ...(index < table.length - 1 ? [[move(slot, table[index + 1]?.id ?? null), slot.down !== null] as const] : []),
  ])

  function move(slot: (typeof table)[number], to: string | null): AgendaEdit {
    return { edit: 'move-slot', slot: slot.id, from: slot.after, to }
  }
  function segmentOffers(slot: (typeof table)[number]): (readonly [AgendaEdit, boolean])[] {
    return slot.segments.flatMap((segment) => [
      [{ edit: 'drop-segment', segment: segment.id }, segment.droppable] as const,
      [
        { edit: 'retime-segment', segment: segment.id, from: segment.duration, to: minutes(3) },
        segment.stands === 'free' && !ended,
      ] as const,
      [{ edit: 'add-segment', at: { slot: slot.id, after: segment.id }, segment: added }, segment.takesNext] as const,
      ...[segment.up, segment.down].flatMap((to) =>
        to === null
          ? []
          : [[{ edit: 'move-segment', segment: segment.id, from: segment.place, to } as AgendaEdit, true] as const],
      ),
    ])
  }
}

test('EDT-7 the editor offers what the show would do, and bars what it would refuse', () => {
  fc.assert(
    fc.property(run, (presses) => {
      const { stage, now } = play(presses)
      for (const [edit, offered] of offers(stage)) {
        const copy = play(presses).stage
        const answer = copy.press({ type: 'EditAgenda', edit }, now)
        expect([edit, answer === 'done']).toEqual([edit, offered])
      }
    }),
    settings,
  )
})

test('EDT-8 the consequence that is said before is the forecast after', () => {
  fc.assert(
    fc.property(run, (presses) => {
      const { stage, now } = play(presses)
      const agenda = stage.show().agenda
      const course = courseOf(stage.show())
      for (const [edit, offered] of offers(stage)) {
        const said = afterEdit(agenda, course, edit, now)
        const copy = play(presses).stage
        copy.press({ type: 'EditAgenda', edit }, now)
        expect(said).toEqual(offered ? forecast(copy.show().agenda, courseOf(copy.show()), now) : null)
      }
    }),
    settings,
  )
})

test('EDT-8 so it is after catching up, and after “start now”', () => {
  const stage = rehearse(agenda, T0)
  const now = later(T0, plus(minutes(90), seconds(1.234)))
  stage.press({ type: 'StartShow', start: 'now' }, now)
  const changes = [{ segment: 'b1', from: minutes(5), to: minutes(3) }]
  stage.press({ type: 'CatchUp', turn: 2, changes, slotBy: NONE, skip: [] }, now)
  const edit: AgendaEdit = { edit: 'retime-segment', segment: 'b2', from: null, to: minutes(9) }
  const said = afterEdit(agenda, courseOf(stage.show()), edit, now)
  expect(stage.press({ type: 'EditAgenda', edit }, now)).toBe('done')
  expect(said).toEqual(forecast(stage.show().agenda, courseOf(stage.show()), now))
})

test('EDT-9 a segment goes from the end of one slot into the next that holds speeches, and back', () => {
  const table = editTable(agenda, courseOf(rehearse(agenda, T0).show()))
  const rows = new Map(table.flatMap((slot) => slot.segments.map((segment) => [segment.id, segment])))
  expect(rows.get('b3')).toMatchObject({ up: { slot: 'brief', after: 'b1' }, down: { slot: 'closing', after: null } })
  expect(rows.get('c1')).toMatchObject({ up: { slot: 'brief', after: 'b3' }, down: { slot: 'closing', after: 'c2' } })
  expect(rows.get('w')).toMatchObject({ up: null, down: null, droppable: false })
  expect(rows.get('q')).toMatchObject({ up: null, down: null })
  expect(rows.get('c2')).toMatchObject({ down: null, duration: minutes(4), gets: minutes(4) })
  expect(rows.get('b1')).toMatchObject({ duration: null, gets: minutes(5) })
})

test('a place that is gone is no place', () => {
  const course = courseOf(rehearse(agenda, T0).show())
  expect(takesSegment(agenda, course, { slot: 'gone', after: null })).toBe(false)
  expect(takesSlot(agenda, course, 'closing')).toBe(true)
})
