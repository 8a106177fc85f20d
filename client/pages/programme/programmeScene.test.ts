import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes } from '../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import {
  at,
  breakSlot,
  inSequence,
  KALLIOPE,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
} from '../../../testing/show/agendas.ts'
import { actor, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { otherLanguage, type ProgrammeNext, type ProgrammeNow, programmeNext, programmeNow } from './programmeScene.ts'

function unstarted(agenda: Agenda = smallAgenda()): Rehearsal {
  return rehearse(agenda, at(-6000))
}

function live(agenda: Agenda = smallAgenda()): Rehearsal {
  const show = unstarted(agenda)
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

function start(show: Rehearsal, to: string, now: Instant): void {
  show.press({ type: 'StartSegment', turn: turnOf(show), to }, now)
}

function nowOf(show: Rehearsal, now: Instant): ProgrammeNow {
  const agenda = agendaSeenBy('public', show.show().agenda)
  const course = courseOf(show.show())
  return programmeNow(agenda, course, forecast(agenda, course, now), now)
}

function nextOf(show: Rehearsal, now: Instant): ProgrammeNext | null {
  const agenda = agendaSeenBy('public', show.show().agenda)
  const course = courseOf(show.show())
  return programmeNext(agenda, course, forecast(agenda, course, now), now)
}

describe('PRG-3 before the start', () => {
  test.each([
    ['days away, the date says it', at(-6000), { minutes: null, farAway: true, gone: false }],
    ['two hours away, the time says it', at(-120), { minutes: null, farAway: false }],
    ['from an hour and a half, whole minutes are counted', at(-90), { minutes: 90, farAway: false }],
    ['a begun minute counts', at(-12, 1), { minutes: 12, farAway: false }],
    ['due', T0, { minutes: 0, farAway: false }],
    ['overdue, it is still due', at(9), { minutes: 0, farAway: false, gone: true }],
    ['days ago, it was planned for then', at(6000), { minutes: null, farAway: true, gone: true }],
  ])('%s', (_, now, expected) => {
    expect(nowOf(unstarted(), now)).toMatchObject({ is: 'before', start: T0, ...expected })
  })

  test('the first speaker is next', () => {
    expect(nextOf(unstarted(), at(-10))).toMatchObject({
      start: T0,
      who: { is: 'person', name: 'Felipe González Morales' },
    })
  })
})

describe('PRG-4 now', () => {
  test('who speaks, about what, and in which language as planned', () => {
    const show = live()
    start(show, '2.1', at(5))
    expect(nowOf(show, at(6))).toMatchObject({
      is: 'speech',
      name: 'Kalliope Mingeirou',
      topic: 'brief',
      language: { code: 'en', heard: false },
      heldSince: null,
    })
  })

  test('a language that was heard is said as a fact', () => {
    const show = live()
    show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(1))
    expect(nowOf(show, at(2))).toMatchObject({ language: { code: 'fr', heard: true } })
  })

  test("between turns the floor is the chair's", () => {
    const show = live()
    start(show, '2.1', at(5))
    show.press({ type: 'EndTurn', turn: turnOf(show) }, at(9))
    expect(nowOf(show, at(10))).toMatchObject({ is: 'chair', name: 'Felipe González Morales', topic: 'brief' })
  })

  test("a discussion does not promise the chair's language", () => {
    const show = live()
    start(show, '3', at(5))
    expect(nowOf(show, at(6))).toMatchObject({ is: 'discussion', chair: 'Felipe González Morales', language: null })
    show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(7))
    expect(nowOf(show, at(8))).toMatchObject({ is: 'discussion', language: { code: 'fr', heard: true } })
  })

  test('a break says until when', () => {
    const slots = inSequence(T0, [
      speeches('welcome', minutes(5), [speech('1', KALLIOPE)]),
      breakSlot('coffee', minutes(10)),
    ])
    const show = live(smallAgenda({ slots }))
    start(show, 'coffee', at(7))
    expect(nowOf(show, at(8))).toMatchObject({ is: 'break', until: at(15) })
  })

  test('a hold says since when, and the end stands', () => {
    const show = live()
    show.press({ type: 'HoldShow', turn: turnOf(show) }, at(2))
    expect(nowOf(show, at(3))).toMatchObject({ is: 'speech', heldSince: at(2) })
    show.press({ type: 'EndShow' }, at(4))
    expect(nowOf(show, at(5))).toEqual({ is: 'ended', endedAt: at(4) })
  })
})

describe('PRG-5 next', () => {
  test('is who comes next and when about, moved by what runs over', () => {
    expect(nextOf(live(), at(9))).toMatchObject({ start: at(9), who: { is: 'person', name: 'Kalliope Mingeirou' } })
  })

  test('a discussion comes next by its title', () => {
    const show = live()
    start(show, '2.2', at(5))
    expect(nextOf(show, at(6))).toMatchObject({ who: { is: 'slot', title: 'qa' } })
  })

  test('nobody comes after the last turn, or after the end', () => {
    const show = live()
    start(show, '4.2', at(5))
    expect(nextOf(show, at(6))).toBeNull()
    show.press({ type: 'EndShow' }, at(7))
    expect(nextOf(show, at(8))).toBeNull()
  })
})

describe('PRG-6 what to listen to', () => {
  test.each([
    ['the only other one', ['en', 'fr'], 'en', 'en', 'fr'],
    ["the reader's own, of several", ['en', 'fr', 'ar'], 'ar', 'fr', 'fr'],
    ['several, none of them the reader’s', ['en', 'fr', 'ar', 'es'], 'en', 'ru', null],
    ['no interpretation', [], 'en', 'fr', null],
  ] as const)('%s', (_, interpreted, floor, reader, expected) => {
    expect(otherLanguage(interpreted, floor, reader)).toBe(expected)
  })
})

test('PRG-9 a guest by name; an interruption says who goes on, and when about', () => {
  const show = rehearse(smallAgenda(), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  show.press({ type: 'StartSegment', turn: show.show().floor.turn?.id ?? null, to: 'qa' }, at(20))
  show.press(
    {
      type: 'EnterRequest',
      slot: 'qa',
      asker: { is: 'guest', guest: { name: 'Ana Silva', organisation: 'Brazil' } },
      kind: 'question',
      language: 'fr',
      note: null,
      behalf: null,
    },
    at(21),
  )
  const turn = () => show.show().floor.turn?.id ?? null
  const [question] = show.show().queue.requests
  show.press({ type: 'GiveFloor', turn: turn(), request: question?.id ?? '', interrupt: false }, at(22))
  expect(nowOf(show, at(22))).toMatchObject({ is: 'speech', name: 'Ana Silva', about: 'Brazil', interrupts: null })
  const pierre = { ...actor('speaker', 'link-p'), person: PIERRE }
  const asked = { kind: 'point-of-order', language: 'en', note: null, behalf: null } as const
  show.press({ type: 'RequestFloor', slot: 'qa', ...asked }, at(23), pierre)
  const point = show.show().queue.requests.find((request) => request.kind === 'point-of-order')
  show.press({ type: 'GiveFloor', turn: turn(), request: point?.id ?? '', interrupt: false }, at(23))
  expect(nowOf(show, at(23))).toMatchObject({ is: 'speech', name: 'Pierre Cazenave', interrupts: 'Ana Silva' })
  expect(nextOf(show, at(23))).toMatchObject({ start: at(25), who: { is: 'person', name: 'Ana Silva' } })
})
