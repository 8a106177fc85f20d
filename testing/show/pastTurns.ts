import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { minutes, seconds } from '../../shared/domain/time.ts'
import { at, smallAgenda, T0 } from './agendas.ts'
import { interpreterNamed, type Rehearsal, rehearse } from './rehearsal.ts'
import { asking, CREW, must } from './room.ts'

/**
 * A discussion with so many turns behind it, each with what a turn brings: a request, a hold, the booths' hand-overs, a
 * signal that was answered, a message that was taken down, and now and then another slot. Five still wait.
 */
export function pastTurns(count: number, agenda: Agenda = smallAgenda()): Rehearsal {
  const stage = rehearse(agenda, T0)
  let second = 0
  const now = () => at(0, second)
  const turn = () => stage.show().floor.turn?.id ?? null
  const press: (...args: Parameters<Rehearsal['press']>) => void = (...args) => must(stage.press(...args))
  const ask = (n: number) => {
    const guest = { name: `Guest ${n}`, organisation: 'IOM' }
    press({ type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }, now())
    return `r${stage.show().revision}`
  }
  press({ type: 'StartShow', start: 'as-planned' }, now())
  press({ type: 'StartSegment', turn: turn(), to: '3' }, now())
  const waiting = Array.from({ length: 5 }, (_, n) => ask(n))
  for (let n = 0; stage.show().floor.turns.length < count; n += 1) {
    second += 20
    waiting.push(ask(n + 5))
    press({ type: 'GiveFloor', turn: turn(), request: waiting.shift() ?? '', interrupt: false }, now())
    const [off, on] = n % 2 === 0 ? ['fr-2', 'fr-1'] : ['fr-1', 'fr-2']
    if (n > 0) press({ type: 'SetMic', on: false }, now(), interpreterNamed(off))
    press({ type: 'SetMic', on: true }, now(), interpreterNamed(on))
    press({ type: 'SendSignal', kind: 'cannot-hear', turn: turn() }, now(), interpreterNamed(on))
    const signal = stage.show().revision
    press({ type: 'AnswerSignal', signal, presses: 1, to: 'resolved' }, now(), CREW)
    second += 5
    press({ type: 'HoldShow', turn: turn() }, now())
    second += 5
    press({ type: 'ResumeShow', turn: turn() }, now())
    const audience = { to: 'role', role: 'crew' } as const
    press({ type: 'SendMessage', audience, text: { en: `Turn ${n}` }, weight: 'note', lasts: null }, now())
    press({ type: 'ClearMessage', message: stage.show().revision }, now())
    press({ type: 'AddTime', turn: turn(), to: 'turn', by: minutes(1) }, now())
    if (n % 10 === 9) {
      press({ type: 'StartSegment', turn: turn(), to: '2.1' }, now())
      second += seconds(1) / 1000
      press({ type: 'StartSegment', turn: turn(), to: '3' }, now())
    }
  }
  return stage
}
