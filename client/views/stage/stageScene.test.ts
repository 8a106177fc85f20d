import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/course.ts'
import { forecast } from '../../../shared/domain/forecast.ts'
import { type Instant, minutes, seconds } from '../../../shared/domain/time.ts'
import { at, inSequence, KALLIOPE, pause, smallAgenda, speech, speeches, T0 } from '../../../shared/testing/agendas.ts'
import { type Rehearsal, rehearse } from '../../../shared/testing/rehearsal.ts'
import { agendaSeenBy } from '../../../shared/views/seenBy.ts'
import { type StageScene, stageScene } from './stageScene.ts'

function sceneOf(show: Rehearsal, now: Instant): StageScene {
  const course = courseOf(show.show())
  const agenda = agendaSeenBy('public', show.show().agenda)
  return stageScene(agenda, course, forecast(agenda, course, now), now)
}

test('STG-1 before the show: its title, its start and, on the day, a countdown', () => {
  const show = rehearse(smallAgenda(), at(-60))
  expect(sceneOf(show, at(-12))).toMatchObject({ is: 'before', start: T0, countdown: minutes(12), due: false })
  expect(sceneOf(show, at(-60 * 30))).toMatchObject({ is: 'before', countdown: null, due: false })
  expect(sceneOf(show, at(1))).toMatchObject({ is: 'before', countdown: null, due: true })
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
  const slots = inSequence(T0, [pause('coffee', minutes(15)), speeches('b', minutes(5), [speech('2', KALLIOPE)])])
  const show = rehearse(smallAgenda({ slots }), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  expect(sceneOf(show, at(5))).toMatchObject({ is: 'break', clock: { left: minutes(10), endsAt: at(15) } })
})
