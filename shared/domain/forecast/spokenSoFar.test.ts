import { expect, test } from 'vitest'
import { at, KALLIOPE, PIERRE, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Command } from '../commands.ts'
import { spokenBy } from '../floor/past.ts'
import type { Asker } from '../queue/speakerList.ts'
import { type Instant, minutes, NONE } from '../time.ts'
import { courseOf } from './course.ts'
import { NOT_SPOKEN, spokenSoFar } from './spokenSoFar.ts'

const guest: Asker = { is: 'guest', guest: { name: 'Ana Silva', organisation: null } }

function stage() {
  const { press, show } = rehearse(smallAgenda(), T0)
  const turn = () => show().floor.turn?.id ?? null
  const done = (command: Command, now: Instant) => expect(press(command, now, MODERATOR)).toBe('done')
  return {
    done,
    turn,
    ask: (asker: Asker, kind: 'question' | 'point-of-order', now: Instant) =>
      done({ type: 'EnterRequest', slot: 'brief', asker, kind, language: 'en', note: null, behalf: null }, now),
    give: (now: Instant) => {
      const request = show().queue.requests.find((each) => each.state === 'waiting')?.id ?? ''
      done({ type: 'GiveFloor', turn: turn(), request, interrupt: false }, now)
    },
    spoken: (asker: Asker, now: Instant) =>
      spokenSoFar(courseOf(show()), asker, spokenBy(show().floor.turns, asker) ?? NOT_SPOKEN, now),
  }
}

test('QUE-29 spoken so far: past turns and the one that is on, without what was held', () => {
  const { done, turn, spoken } = stage()
  const pierre: Asker = { is: 'person', person: PIERRE }
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  expect(spoken(pierre, at(1))).toEqual({ times: 0, lasted: NONE })
  done({ type: 'StartSegment', turn: turn(), to: '2.2' }, at(5))
  done({ type: 'HoldShow', turn: turn() }, at(6))
  expect(spoken(pierre, at(9))).toEqual({ times: 1, lasted: minutes(1) })
  done({ type: 'ResumeShow', turn: turn() }, at(10))
  done({ type: 'EndTurn', turn: turn() }, at(12))
  expect(spoken(pierre, at(20))).toEqual({ times: 1, lasted: minutes(3) })
})

test('QUE-29 a guest is known by name, and going on after an interruption is no second time', () => {
  const { done, turn, ask, give, spoken } = stage()
  const kalliope: Asker = { is: 'person', person: KALLIOPE }
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  done({ type: 'StartSegment', turn: turn(), to: '2.1' }, at(5))
  ask(guest, 'point-of-order', at(6))
  give(at(7))
  done({ type: 'EndTurn', turn: turn() }, at(8))
  expect(spoken(guest, at(9))).toEqual({ times: 1, lasted: minutes(1) })
  expect(spoken(kalliope, at(9))).toEqual({ times: 1, lasted: minutes(3) })
  ask(guest, 'question', at(9))
  give(at(10))
  expect(spoken(guest, at(12))).toEqual({ times: 2, lasted: minutes(3) })
})

test('QUE-29 a guest whose name reads the same is the same, as on the list', () => {
  const { done, turn, ask, give, spoken } = stage()
  const pasted: Asker = { is: 'guest', guest: { name: 'Ana\u200b\u00a0Silva', organisation: '' } }
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  done({ type: 'StartSegment', turn: turn(), to: '2.1' }, at(0))
  ask(guest, 'question', at(1))
  give(at(2))
  done({ type: 'EndTurn', turn: turn() }, at(4))
  ask(pasted, 'question', at(5))
  give(at(6))
  done({ type: 'EndTurn', turn: turn() }, at(7))
  expect([guest, pasted].map((each) => spoken(each, at(8)))).toEqual([
    { times: 2, lasted: minutes(3) },
    { times: 2, lasted: minutes(3) },
  ])
})
