import { expect, test } from 'vitest'
import type { Role } from '../../../shared/domain/actor.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import { at, booth, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { interpreterNamed, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { must } from '../../../testing/show/room.ts'
import { boothLines } from './booths.ts'

function lines(stage: Rehearsal, minute: number, role: Role = 'moderator') {
  const agenda = agendaSeenBy(role, stage.show().agenda)
  const now = at(minute)
  return boothLines(agenda, pageView(role, stage.show()), forecast(agenda, courseOf(stage.show()), now), now)
}

function live(agenda = smallAgenda()): Rehearsal {
  const stage = rehearse(agenda, at(-60))
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  return stage
}

test('INT-3 a booth works from the language on the floor, or rests, and says until when', () => {
  expect(lines(rehearse(smallAgenda(), at(-60)), -5).map(({ plan }) => plan)).toEqual([null, null])
  const [en, fr] = lines(live(), 1)
  expect([en?.plan?.work, en?.plan?.until]).toEqual(['rests', at(20)])
  expect(fr?.plan?.task).toEqual({ is: 'interprets', floor: 'en', into: 'fr' })
})

test('INT-11 two on mic, and nobody while the booth must work, are said to moderators; the crew knows neither', () => {
  const stage = live()
  const alarms = (role: Role) => lines(stage, 2, role).map(({ alarm, on }) => [alarm, on.length])
  expect(alarms('moderator')).toEqual([
    [null, 0],
    ['nobody-on-mic', 0],
  ])
  for (const person of ['fr-1', 'fr-2', 'en-1']) {
    must(stage.press({ type: 'SetMic', on: true }, at(2), interpreterNamed(person)))
  }
  expect(alarms('moderator')).toEqual([
    [null, 1],
    ['several-on-mic', 2],
  ])
  expect(alarms('crew')).toEqual([
    [null, 0],
    [null, 0],
  ])
})

test('INT-9 ready, not ready, nothing said, and interrupted', () => {
  const stage = live(smallAgenda({ booths: [booth('en', 1), booth('fr', 1)] }))
  must(stage.press({ type: 'SetBoothReady', ready: false }, at(1), interpreterNamed('fr-1')))
  must(stage.press({ type: 'SendSignal', kind: 'interrupted', turn: 2 }, at(1), interpreterNamed('fr-1')))
  expect(lines(stage, 2, 'crew').map(({ ready, interrupted }) => [ready, interrupted])).toEqual([
    [null, false],
    [false, true],
  ])
})
