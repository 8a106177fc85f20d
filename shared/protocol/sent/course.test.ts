import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { pastTurns } from '../../../testing/show/pastTurns.ts'
import { play } from '../../../testing/show/play.ts'
import { randomPresses } from '../../../testing/show/randomPresses.ts'
import { MODERATOR } from '../../../testing/show/rehearsal.ts'
import { inDiscussion, must } from '../../../testing/show/room.ts'
import { courseOf } from '../../domain/forecast/course.ts'
import { minutes } from '../../domain/time.ts'
import { liveSeenBy } from '../../views/seenBy.ts'
import { packCourse, unpackCourse } from './course.ts'
import { followed, pictureOf } from './picture.ts'

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

test('LNK-72 what is left out on the wire is put in again, whatever was pressed', () => {
  const agenda = smallAgenda()
  fc.assert(
    fc.property(randomPresses(agenda, 60), (presses) => {
      const { stage } = play(agenda, presses, () => undefined)
      const show = stage.show()
      const course = courseOf(show)
      const sent = overTheWire(packCourse(course, show.runOfShow))
      expect(overTheWire(unpackCourse(sent, show.agenda))).toEqual(overTheWire(course))
    }),
    { numRuns: sampleOf(300), seed: 13 },
  )
})

test('LNK-72 of a long past too, in which many short turns have become one', () => {
  const show = pastTurns(90).show()
  const course = courseOf(show)
  const sent = overTheWire(packCourse(course, show.runOfShow))
  expect(unpackCourse(sent, show.agenda)).toEqual(course)
  expect(JSON.stringify(sent.past).length, 'and takes half of it').toBeLessThan(JSON.stringify(course.past).length / 2)
})

test('LNK-72 what the agenda says of the plan is not said again: a show that starts late says by how much', () => {
  const stage = inDiscussion()
  const { shift, allotted } = liveSeenBy('public', stage.show())
  expect([shift, allotted]).toEqual([0, {}])
  expect(liveSeenBy('public', stage.show())).not.toHaveProperty('plan')
})

test('LNK-72 a list that was not reached says so once; who was absent is told apart', () => {
  const stage = inDiscussion()
  const [first] = ['mingeirou', 'cazenave', 'cabais'].map((person, n) => stage.ask(person, 21 + n))
  must(stage.press({ type: 'CallRequest', request: first ?? '' }, at(24)))
  must(stage.press({ type: 'MarkAbsent', request: first ?? '' }, at(25)))
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(30)))
  const picture = pictureOf({ ...stage.show(), live: overTheWire(liveSeenBy('moderator', stage.show())) })
  expect(picture.sent.queue.notReached).toEqual({ qa: at(30) })
  expect(picture.sent.queue.requests['qa']?.map(({ state, since }) => [state, since])).toEqual([
    ['absent', at(25)],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(picture.live.queue.requests.map(({ state, since }) => [state, since])).toEqual(
    stage.show().queue.requests.map(({ state, since }) => [state, since]),
  )
  expect(liveSeenBy('speaker', stage.show()).queue.notReached, 'only those who run the room').toEqual({})
})

test('LNK-72 what did not change is the same object to the page, so that nothing is drawn anew', () => {
  const stage = pastTurns(3)
  const begun = pictureOf({ ...stage.show(), live: overTheWire(liveSeenBy('crew', stage.show())) })
  const turn = stage.show().floor.turn?.id ?? null
  must(stage.press({ type: 'AddTime', turn, to: 'turn', by: minutes(1) }, at(30), MODERATOR))
  const endsAt = liveSeenBy('crew', stage.show()).turn?.endsAt
  const change = overTheWire({ live: { turn: { endsAt: [endsAt] } } } as const)
  const after = followed(begun, { from: begun.revision, revision: 0, change })
  expect(after?.live.turn).not.toBe(begun.live.turn)
  for (const part of ['slot', 'past', 'plan', 'clocks', 'turns'] as const)
    expect(after?.live[part]).toBe(begun.live[part])
})
