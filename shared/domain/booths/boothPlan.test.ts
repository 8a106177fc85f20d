import { describe, expect, test } from 'vitest'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { INTERPRETER, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { asking } from '../../../testing/show/room.ts'
import type { Agenda } from '../agenda/agenda.ts'
import { courseOf } from '../forecast/course.ts'
import { forecast } from '../forecast/forecast.ts'
import { limitOf } from '../queue/speakerList.ts'
import { type Instant, minutes } from '../time.ts'
import { boothStretches } from './boothPlan.ts'

/** Reads like the bar: "0:00 rests 20:00 open 40:00 …", in minutes and seconds after the planned start. */
function plan(agenda: Agenda, show: Rehearsal, booth: string, now: Instant): string {
  const course = courseOf(show.show())
  const stretches = boothStretches(agenda, course, forecast(agenda, course, now), booth, [], now)
  return stretches.map(({ work, start, end }) => `${clock(start)} ${work} ${clock(end)}`).join(', ')
}

function clock(instant: Instant): string {
  const seconds = Math.round((instant - T0) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

function live(agenda: Agenda): Rehearsal {
  const show = rehearse(agenda, at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

test('INT-3 before the show the whole plan of a booth is known', () => {
  const agenda = smallAgenda()
  const show = rehearse(agenda, at(-60))
  expect(plan(agenda, show, 'en', at(-30))).toBe(
    '0:00 rests 20:00, 20:00 open 40:00, 40:00 works 45:00, 45:00 rests 50:00',
  )
  expect(plan(agenda, show, 'fr', at(-30))).toBe(
    '0:00 works 20:00, 20:00 open 40:00, 40:00 rests 45:00, 45:00 works 50:00',
  )
})

test('INT-3 turns of one language are one stretch, with a seam where each begins', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  const course = courseOf(show.show())
  const [first] = boothStretches(agenda, course, forecast(agenda, course, at(2)), 'fr', [], at(2))
  expect(first?.turns.map((turn) => [turn.segment, clock(turn.start)])).toEqual([
    ['1', '2:00'],
    ['2.1', '5:00'],
    ['2.2', '12:30'],
  ])
})

test('INT-3 an overrun moves the rest, and the stretch on never ends in the past', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  expect(plan(agenda, show, 'en', at(7))).toBe(
    '7:00 rests 22:00, 22:00 open 42:00, 42:00 works 47:00, 47:00 rests 52:00',
  )
})

test('INT-3 a corrected floor language turns work into rest at once', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(1), INTERPRETER)
  // Felipe now ends in French, so the change to English costs nothing beyond the plan, which has it in its turn.
  expect(plan(agenda, show, 'fr', at(1))).toMatch(/^1:00 rests 5:0\d, 5:0\d works 20:0\d/)
  expect(plan(agenda, show, 'en', at(1))).toMatch(/^1:00 works 5:0\d, 5:0\d rests 20:0\d/)
})

test('INT-3 in a discussion no booth rests, whatever is spoken at the moment', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  show.press({ type: 'StartSegment', turn: turnOf(show), to: '3' }, at(20))
  expect(plan(agenda, show, 'en', at(30))).toBe('30:00 open 40:00, 40:00 works 45:00, 45:00 rests 50:00')
})

test('INT-3 between turns the chair speaks, in the language heard, until the next turn', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  show.press({ type: 'EndTurn', turn: turnOf(show) }, at(3))
  show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(3), INTERPRETER)
  expect(plan(agenda, show, 'en', at(3))).toMatch(/^3:00 works \d+:\d\d, \d+:\d\d rests/)
})

test('INT-3 a change costs seconds that belong to the turn before; a long gap is the chair’s', () => {
  const agenda = smallAgenda({
    slots: [
      ...inSequence(T0, [speeches('a', minutes(5), [speech('1', ZITA, 'fr')])]),
      { ...speeches('b', minutes(5), [speech('2', PIERRE, 'fr')]), start: at(10), fixedStart: true },
    ],
  })
  const show = live(agenda)
  expect(plan(agenda, show, 'en', T0)).toBe('0:00 works 5:00, 5:00 rests 10:00, 10:00 works 15:00')
  expect(plan(agenda, show, 'fr', T0)).toBe('0:00 rests 5:00, 5:00 works 10:00, 10:00 rests 15:00')
})

test('INT-3 everybody rests in a break, and after the end there is no plan', () => {
  const agenda = smallAgenda({
    slots: inSequence(T0, [
      speeches('a', minutes(5), [speech('1', FELIPE)]),
      breakSlot('coffee', minutes(15)),
      speeches('b', minutes(5), [speech('2', KALLIOPE)]),
    ]),
  })
  const show = live(agenda)
  expect(plan(agenda, show, 'fr', T0)).toBe('0:00 works 5:00, 5:00 rests 20:00, 20:00 works 25:00')
  show.press({ type: 'EndShow' }, at(4))
  expect(plan(agenda, show, 'fr', at(5))).toBe('')
})

test('INT-3 skipped turns are nobody’s work', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  show.press({ type: 'SkipSegment', segment: '4.1' }, at(1))
  expect(plan(agenda, show, 'en', at(1))).not.toContain('works')
})

test('INT-5 a turn of the list has its own language until its limit, then whoever it interrupted, then the open list', () => {
  const agenda = smallAgenda()
  const show = live(agenda)
  show.press({ type: 'StartSegment', turn: turnOf(show), to: '3' }, at(20))
  const asks = (kind: 'statement' | 'point-of-order', language: string) =>
    show.press(
      {
        type: 'EnterRequest',
        slot: 'qa',
        asker: { is: 'guest', guest: { name: 'Ana Silva', organisation: null } },
        kind,
        language,
        note: null,
        behalf: null,
      },
      at(21),
    )
  const gives = (minute: number) =>
    show.press(
      { type: 'GiveFloor', turn: turnOf(show), request: `r${show.show().revision}`, interrupt: false },
      at(minute),
    )
  asks('statement', 'fr')
  gives(22)
  expect(plan(agenda, show, 'en', at(23))).toMatch(/^23:00 works 25:00, 25:00 open 40:00/)
  asks('point-of-order', 'en')
  gives(24)
  expect(plan(agenda, show, 'en', at(24))).toMatch(/^24:00 rests 26:00, 26:00 works 27:00, 27:00 open 40:00/)
})

describe('INT-6 those who wait', () => {
  const agenda = smallAgenda()

  /** The list as it stands, each with the limit that holds. */
  function planOfList(stage: Rehearsal, booth: string, now: Instant): string {
    const show = stage.show()
    const course = courseOf(show)
    const requests = show.queue.requests.map((each) => ({
      ...each,
      short: false,
      limit: limitOf(each, show.queue.lists[each.slot]),
    }))
    const stretches = boothStretches(agenda, course, forecast(agenda, course, now), booth, requests, now)
    return stretches.map(({ work, start, end }) => `${clock(start)} ${work} ${clock(end)}`).join(', ')
  }

  const ask = (stage: Rehearsal, name: string, language: string, minute: number) =>
    stage.press(
      {
        type: 'EnterRequest',
        slot: 'qa',
        asker: { is: 'guest', guest: { name, organisation: null } },
        ...asking('question', language),
      },
      at(minute),
    )

  test('in the list that is on they have their language and their limit, and what is left is open', () => {
    const stage = live(agenda)
    stage.press({ type: 'StartSegment', turn: turnOf(stage), to: '3' }, at(20))
    ask(stage, 'Ana Silva', 'fr', 21)
    ask(stage, 'Joseph Okello', 'en', 21)
    // Whoever leads speaks until the first one begins; the question's limit is two minutes.
    expect(planOfList(stage, 'en', at(22))).toBe(
      '22:00 open 22:10, 22:10 works 24:20, 24:20 rests 26:20, 26:20 open 40:00, 40:00 works 45:00, 45:00 rests 50:00',
    )
  })

  test('in a list opened ahead, from the start of its slot', () => {
    const stage = live(agenda)
    stage.press({ type: 'OpenList', slot: 'qa' }, at(1))
    ask(stage, 'Ana Silva', 'fr', 2)
    expect(planOfList(stage, 'fr', at(3))).toContain('3:00 works 20:00, 20:00 rests 22:05, 22:05 open 40:00')
  })
})
