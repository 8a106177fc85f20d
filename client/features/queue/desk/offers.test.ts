import { expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/commands.ts'
import type { RequestKind } from '../../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { at, PIERRE, smallAgenda, T0, ZITA } from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { rehearse } from '../../../../testing/show/rehearsal.ts'
import { giveCommand } from '../../controls/commands.ts'
import { breaksIn, interruptOff, offOf } from './offers.ts'

function stage() {
  const { press, show } = rehearse(smallAgenda(), T0)
  const live = () => pageView('moderator', show())
  return {
    live,
    press,
    start: (to: string, now: Instant) => press({ type: 'StartSegment', turn: live().turn?.id ?? null, to }, now),
    ask: (person: string, kind: RequestKind) => {
      const command: Command = {
        type: 'EnterRequest',
        slot: 'brief',
        asker: { is: 'person', person },
        kind,
        language: 'en',
        note: null,
        behalf: null,
      }
      press(command, at(6))
      const made = live().queue.requests.find((each) => each.kind === kind && each.state === 'waiting')
      if (made === undefined) throw new Error('nobody waits')
      return made
    },
  }
}

test('QUE-16 the floor can be given where the server would accept it, and each reason is its refusal', () => {
  const { live, press, start, ask } = stage()
  const question = ask(PIERRE, 'question')
  const give = (id: string, interrupt: boolean, now: Instant) => press(giveCommand(live(), id, interrupt, []), now)
  expect(offOf(live(), question, false)).toBe('not-live')
  expect(give(question.id, false, at(-1))).toBe('not-live')

  press({ type: 'StartShow', start: 'as-planned' }, at(0))
  expect(offOf(live(), question, false)).toBe('not-this-slot')
  expect(give(question.id, false, at(1))).toBe('not-this-slot')

  start('2.1', at(5))
  const order = ask(ZITA, 'point-of-order')
  expect([breaksIn(live(), question), breaksIn(live(), order)]).toEqual([false, true])
  expect([offOf(live(), order, true), interruptOff(live(), question)]).toEqual([null, null])

  expect(give(order.id, false, at(7))).toBe('done')
  expect(interruptOff(live(), question)).toBe('already-interrupted')
  expect(give(question.id, true, at(8))).toBe('already-interrupted')
  expect(offOf(live(), question, false)).toBeNull()
})

test('QUE-28 from the chair the floor is just given: there is nobody to interrupt', () => {
  const { live, press, start, ask } = stage()
  press({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('2.1', at(5))
  const order = ask(ZITA, 'point-of-order')
  press({ type: 'EndTurn', turn: live().turn?.id ?? null }, at(7))
  expect(breaksIn(live(), order)).toBe(false)
  expect(interruptOff(live(), order)).toBe('nobody-speaks')
})
