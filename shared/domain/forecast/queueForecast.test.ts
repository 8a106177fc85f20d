import { expect, test } from 'vitest'
import { at, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Command } from '../commands.ts'
import { limitOf, type RequestKind } from '../queue/speakerList.ts'
import { type Instant, minutes } from '../time.ts'
import { courseOf } from './course.ts'
import { queueForecast, type Waiting } from './queueForecast.ts'

const agenda = smallAgenda()

function stage() {
  const { press, show } = rehearse(agenda, T0)
  const done = (command: Command, now: Instant) => expect(press(command, now, MODERATOR)).toBe('done')
  const turn = () => show().floor.turn?.id ?? null
  return {
    done,
    turn,
    course: () => courseOf(show()),
    start: (to: string, now: Instant) => done({ type: 'StartSegment', turn: turn(), to }, now),
    ask: (person: string, kind: RequestKind, language: string, now: Instant) =>
      done(
        {
          type: 'EnterRequest',
          slot: show().floor.slot ?? '',
          asker: { is: 'person', person },
          kind,
          language,
          note: null,
          behalf: null,
        },
        now,
      ),
    id: (person: string) =>
      show().queue.requests.find((each) => each.asker.is === 'person' && each.asker.person === person)?.id ?? '',
    times: (now: Instant) => {
      const { queue } = show()
      const requests = queue.requests.map((each) => ({
        ...each,
        short: false,
        limit: limitOf(each, queue.lists[each.slot]),
      }))
      const spans = queueForecast(agenda, courseOf(show()), requests, now)
      return queue.requests.flatMap((each) => {
        const span = spans[each.id]
        return span && each.asker.is === 'person' ? [[each.asker.person, span.start, span.end]] : []
      })
    },
  }
}

test('QUE-28 an estimate: the speech ends, then each limit, with what a change of speaker and of language costs', () => {
  const { done, start, ask, times } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('2.1', at(5))
  ask(PIERRE, 'question', 'en', at(6))
  ask(ZITA, 'statement', 'fr', at(7))
  expect(times(at(8))).toEqual([
    [PIERRE, at(12, 35), at(14, 35)],
    [ZITA, at(14, 45), at(17, 45)],
  ])
  expect(times(at(13)), 'a speech that is over ends now').toEqual([
    [PIERRE, at(13, 5), at(15, 5)],
    [ZITA, at(15, 15), at(18, 15)],
  ])
})

test('QUE-28 in a discussion the first one starts as soon as the floor is given', () => {
  const { done, start, ask, times } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('3', at(20))
  ask(PIERRE, 'question', 'en', at(21))
  expect(times(at(22))).toEqual([[PIERRE, at(22, 5), at(24, 5)]])
})

test('QUE-28 a point of order interrupts: it starts now, and the others after the interrupted speech', () => {
  const { done, start, ask, times, id, turn } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('2.1', at(5))
  ask(PIERRE, 'question', 'en', at(6))
  ask(ZITA, 'point-of-order', 'en', at(6))
  expect(times(at(8))).toEqual([
    [ZITA, at(8, 5), at(10, 5)],
    [PIERRE, at(14, 40), at(16, 40)],
  ])
  done({ type: 'GiveFloor', turn: turn(), request: id(ZITA), interrupt: true }, at(8))
  expect(times(at(9)), 'two minutes of the point, then 4:30 of the speech').toEqual([[PIERRE, at(14, 35), at(16, 35)]])
})

test('QUE-28 nobody is estimated before the show, nor in a slot that is not on', () => {
  const { done, ask, times, start } = stage()
  expect(times(at(0))).toEqual([])
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  ask(PIERRE, 'question', 'en', at(1))
  start('2.1', at(5))
  expect(times(at(6))).toEqual([])
})

test.each([
  ['told whole', false, at(23, 5)],
  ['told in short', true, at(23, 10)],
])('QUE-28 two guests of one name: %s', (_, short, second) => {
  const { done, start, course } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('3', at(20))
  const ana = (id: string): Waiting => ({
    id,
    slot: 'qa',
    state: 'waiting',
    kind: 'question',
    asker: { is: 'guest', guest: { name: 'Ana', organisation: null } },
    short,
    language: 'en',
    limit: minutes(2),
  })
  const spans = queueForecast(agenda, course(), [ana('r1'), ana('r2')], at(21))
  expect([spans['r1']?.start, spans['r2']?.start]).toEqual([at(21, 5), second])
})
