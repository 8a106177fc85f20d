import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, seconds } from '../../../shared/domain/time.ts'
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
import { pageView } from '../../../testing/show/pageView.ts'
import { actor, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { type StageScene, stageScene } from './stageScene.ts'

function sceneOf(show: Rehearsal, now: Instant): StageScene {
  const course = courseOf(show.show())
  const agenda = agendaSeenBy('public', show.show().agenda)
  return stageScene(agenda, course, forecast(agenda, course, now), pageView('public', show.show()).queue, now)
}

test('STG-1 before the show: its title, its start and, on the day, a countdown', () => {
  const show = rehearse(smallAgenda(), at(-60))
  expect(sceneOf(show, at(-12))).toMatchObject({ is: 'before', start: T0, countdown: minutes(12), due: false })
  expect(sceneOf(show, at(-60 * 30))).toMatchObject({ is: 'before', countdown: null, due: false })
  expect(sceneOf(show, at(1))).toMatchObject({ is: 'before', countdown: null, gone: true, due: true })
  expect(sceneOf(show, at(60 * 30))).toMatchObject({ is: 'before', countdown: null, gone: true, due: false })
})

test('STG-2 who has the floor, the clock, the slot and who is next', () => {
  const show = rehearse(smallAgenda(), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  expect(sceneOf(show, at(5, 42))).toMatchObject({
    is: 'on',
    name: 'Felipe González Morales',
    slot: 'welcome',
    clock: { phase: 'over', left: seconds(-42) },
    next: { is: 'person', name: 'Kalliope Mingeirou' },
  })
  show.press({ type: 'EndShow' }, at(6))
  expect(sceneOf(show, at(7))).toMatchObject({ is: 'ended', endedAt: at(6) })
})

test('STG-3 a break counts down to its end', () => {
  const slots = inSequence(T0, [breakSlot('coffee', minutes(15)), speeches('b', minutes(5), [speech('2', KALLIOPE)])])
  const show = rehearse(smallAgenda({ slots }), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  expect(sceneOf(show, at(5))).toMatchObject({ is: 'break', clock: { left: minutes(10), endsAt: at(15) } })
})

test('STG-4 a guest by name, how many wait without one, and who goes on after an interruption', () => {
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
  expect(sceneOf(show, at(22))).toMatchObject({
    name: 'Ana Silva',
    organisation: 'Brazil',
    waiting: { count: 0, open: true },
    goesOn: false,
  })
  const pierre = { ...actor('speaker', 'link-p'), person: PIERRE }
  const asked = { kind: 'point-of-order', language: 'en', note: null, behalf: null } as const
  show.press({ type: 'RequestFloor', slot: 'qa', ...asked }, at(23), pierre)
  const point = show.show().queue.requests.find((request) => request.kind === 'point-of-order')
  show.press({ type: 'GiveFloor', turn: turn(), request: point?.id ?? '', interrupt: false }, at(23))
  expect(sceneOf(show, at(23))).toMatchObject({
    name: 'Pierre Cazenave',
    next: { is: 'person', name: 'Ana Silva' },
    goesOn: true,
  })
})
