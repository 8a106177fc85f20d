import { expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { courseOf } from '../../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, seconds } from '../../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../../shared/views/agendaSeenBy.ts'
import { mineSeenBy } from '../../../../shared/views/seenBy.ts'
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
} from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { speakerNamed } from '../../../../testing/show/room.ts'
import { orderAround } from './orderAround.ts'
import { type SpeakerScene, speakerScene } from './speakerScene.ts'

function live(agenda: Agenda = smallAgenda()): Rehearsal {
  const show = rehearse(agenda, at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

function sceneOf(show: Rehearsal, me: string, now: Instant): SpeakerScene {
  const course = courseOf(show.show())
  const agenda = agendaSeenBy('speaker', show.show().agenda)
  return speakerScene(
    agenda,
    course,
    forecast(agenda, course, now),
    me,
    pageView('speaker', show.show()).queue.requests,
    mineSeenBy(speakerNamed(me), show.show())?.spoken ?? [],
    now,
  )
}

function start(show: Rehearsal, to: string, now: Instant): void {
  show.press({ type: 'StartSegment', turn: show.show().floor.turn?.id ?? null, to }, now)
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

test('SPK-1 who has the floor reads the time left, until when, and who comes next', () => {
  const show = live()
  start(show, '2.1', at(5))
  expect(sceneOf(show, KALLIOPE, at(9))).toMatchObject({
    is: 'floor',
    as: 'speaker',
    clock: { phase: 'ontime', left: seconds(210), limit: seconds(450), endsAt: at(12, 30), heldSince: null },
    next: { is: 'person', name: 'Pierre Cazenave' },
  })
})

test.each([
  ['wrapup', at(12), 30],
  ['over', at(13, 12), -42],
  ['over', at(52, 30), -2400],
] as const)('SPK-1 the phase is %s at %s, with %s s left', (phase, now, left) => {
  const show = live()
  start(show, '2.1', at(5))
  expect(sceneOf(show, KALLIOPE, now)).toMatchObject({ is: 'floor', clock: { phase, left: seconds(left) } })
})

test('SPK-1 held, the clock stands still and no end is promised', () => {
  const show = live()
  start(show, '2.1', at(5))
  show.press({ type: 'HoldShow', turn: turnOf(show) }, at(7))
  const held = { phase: 'held', left: seconds(330), elapsed: minutes(2), endsAt: null, heldSince: at(7) }
  expect(sceneOf(show, KALLIOPE, at(30))).toMatchObject({ is: 'floor', clock: held })
})

test('SPK-2 between turns the chair has the floor without a limit, and sees how long', () => {
  const show = live()
  start(show, '2.1', at(5))
  show.press({ type: 'EndTurn', turn: turnOf(show) }, at(8))
  expect(sceneOf(show, FELIPE, at(8, 40))).toMatchObject({
    is: 'floor',
    as: 'chair',
    clock: { phase: 'open', left: null, limit: null, elapsed: seconds(40) },
    next: { is: 'person', name: 'Pierre Cazenave' },
  })
})

test('SPK-2 the chair leads a discussion on the clock of its slot', () => {
  const show = live()
  start(show, '3', at(20))
  expect(sceneOf(show, FELIPE, at(30))).toMatchObject({
    is: 'floor',
    as: 'discussion',
    clock: { left: minutes(10) },
    next: { is: 'person', name: 'Zita Cabais' },
  })
})

test('SPK-3 whoever is next reads after whom, and in how many minutes', () => {
  const show = live()
  start(show, '2.1', at(7))
  expect(sceneOf(show, PIERRE, at(11, 30))).toMatchObject({
    is: 'waiting',
    status: 'live',
    place: 0,
    after: { is: 'person', name: 'Kalliope Mingeirou' },
    wait: { is: 'minutes', minutes: 3 },
    mine: { start: at(14, 30), planned: at(12, 30), duration: seconds(450), language: 'en', assumed: true },
  })
})

test('SPK-3 while the speaker before is over, nothing is promised but "any moment"', () => {
  const show = live()
  start(show, '2.1', at(5))
  expect(sceneOf(show, PIERRE, at(14))).toMatchObject({ is: 'waiting', place: 0, wait: { is: 'now' } })
})

test('SPK-4 later in the order: place, who is before, and the wait', () => {
  expect(sceneOf(live(), ZITA, at(0))).toMatchObject({
    is: 'waiting',
    place: 3,
    after: { is: 'discussion', title: 'qa' },
    wait: { is: 'minutes', minutes: 40 },
    mine: { language: 'fr' },
  })
})

test('SPK-4 one person, several turns: the next one first, the others below it', () => {
  const show = live()
  expect(sceneOf(show, FELIPE, at(1))).toMatchObject({ is: 'floor', as: 'speaker' })
  start(show, '2.1', at(5))
  expect(sceneOf(show, FELIPE, at(6))).toMatchObject({
    is: 'waiting',
    place: 1,
    mine: { holder: { is: 'discussion' } },
    later: [{ segment: '4.2', start: at(45) }],
  })
})

test('SPK-5 before the show: when it begins, and when my turn comes', () => {
  const show = rehearse(smallAgenda(), at(-60))
  expect(sceneOf(show, KALLIOPE, at(-12))).toMatchObject({
    is: 'waiting',
    status: 'unstarted',
    opening: { start: T0, planned: T0, wait: { is: 'minutes', minutes: 12 } },
    mine: { start: at(5) },
    after: { is: 'person', name: 'Felipe González Morales' },
  })
  expect(sceneOf(show, FELIPE, at(-12))).toMatchObject({ place: 0, after: null })
  expect(sceneOf(show, FELIPE, at(3))).toMatchObject({ opening: { wait: { is: 'now' } } })
})

test('SPK-6 passed over or skipped is said, and is not "you have spoken"', () => {
  const show = live()
  start(show, '2.2', at(5))
  expect(sceneOf(show, KALLIOPE, at(6))).toMatchObject({ is: 'aside', because: 'out' })
  show.press({ type: 'SkipSegment', segment: '4.1' }, at(6))
  expect(sceneOf(show, ZITA, at(6))).toMatchObject({ is: 'aside', because: 'out' })
})

test('SPK-6 after my last turn I read how long I spoke; who has no turn at all is told so', () => {
  const show = live()
  start(show, '2.1', at(5))
  start(show, '2.2', at(12))
  expect(sceneOf(show, KALLIOPE, at(13))).toMatchObject({
    is: 'aside',
    because: 'spoken',
    spoken: [{ segment: '2.1', start: at(5), end: at(12), spoke: minutes(7), planned: seconds(450) }],
    now: { is: 'person', name: 'Pierre Cazenave' },
  })
  expect(sceneOf(show, MARTIJN, at(13))).toMatchObject({ is: 'aside', because: 'guest', spoken: [] })
  show.press({ type: 'EndShow' }, at(14))
  expect(sceneOf(show, PIERRE, at(15))).toMatchObject({
    is: 'aside',
    because: 'ended',
    spoken: [{ spoke: minutes(2) }],
  })
})

test('SPK-3 a break before my turn is named as one', () => {
  const slots = inSequence(T0, [
    speeches('a', minutes(5), [speech('1', FELIPE)]),
    breakSlot('coffee', minutes(15)),
    speeches('b', minutes(5), [speech('2', KALLIOPE)]),
  ])
  const show = live(smallAgenda({ slots }))
  expect(sceneOf(show, KALLIOPE, at(1))).toMatchObject({ place: 1, after: { is: 'break' } })
  start(show, 'coffee', at(5))
  expect(sceneOf(show, KALLIOPE, at(6))).toMatchObject({ place: 0, after: { is: 'break' }, mine: { start: at(20) } })
})

test('SPK-7 the order around me: now, those left out as a count, before me, me, after me', () => {
  const show = live()
  const course = courseOf(show.show())
  const agenda = agendaSeenBy('speaker', show.show().agenda)
  const lines = orderAround(agenda, course, forecast(agenda, course, T0), ZITA)
  expect(lines.map((line) => (line.is === 'more' ? line.count : line.key))).toEqual(['now', 2, '3', '4.1', '4.2'])
  expect(lines.filter((line) => line.is === 'turn' && line.mine)).toMatchObject([
    { key: '4.1', language: { code: 'fr' } },
  ])
})
