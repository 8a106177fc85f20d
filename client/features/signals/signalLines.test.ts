import { expect, test } from 'vitest'
import type { SignalKind } from '../../../shared/domain/signals/signals.ts'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { interpreterNamed, rehearse } from '../../../testing/show/rehearsal.ts'
import { must } from '../../../testing/show/room.ts'
import { signalLines } from './signalLines.ts'

function room() {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const send = (kind: SignalKind, minute: number, by: string) =>
    must(stage.press({ type: 'SendSignal', kind, turn: 2 }, at(minute), interpreterNamed(by)))
  const lines = (minute: number) => {
    const live = pageView('moderator', stage.show())
    return signalLines(live.signals, live.turn, at(minute))
  }
  return { ...stage, send, lines }
}

test('SIG-3 the same from both booths is one line from two, with how often it was sent', () => {
  const stage = room()
  stage.send('slow-down', 1, 'fr-1')
  stage.send('slow-down', 1, 'en-2')
  stage.send('slow-down', 2, 'fr-1')
  expect(stage.lines(2)).toMatchObject([{ booths: ['en', 'fr'], presses: 3, at: at(2), shownToSpeaker: true }])
})

test('SIG-1 an interruption comes first, then what nobody has seen; what is over stays a minute', () => {
  const stage = room()
  stage.send('need-text', 1, 'fr-1')
  stage.send('cannot-hear', 1, 'en-1')
  stage.send('interrupted', 2, 'en-1')
  const { signals } = stage.show()
  must(stage.press({ type: 'AnswerSignal', signal: signals[0]?.id ?? 0, presses: 1, to: 'seen' }, at(2)))
  must(stage.press({ type: 'AnswerSignal', signal: signals[2]?.id ?? 0, presses: 1, to: 'handled' }, at(2)))
  expect(stage.lines(3).map(({ signal, answers }) => [signal.kind, answers])).toEqual([
    ['interrupted', ['resolved']],
    ['cannot-hear', ['seen', 'resolved']],
    ['need-text', ['handled', 'resolved']],
  ])
  must(stage.press({ type: 'AnswerSignal', signal: signals[2]?.id ?? 0, presses: 1, to: 'resolved' }, at(3)))
  expect(stage.lines(3).map(({ signal }) => signal.kind)).toEqual(['cannot-hear', 'need-text', 'interrupted'])
  expect(stage.lines(4).map(({ signal }) => signal.kind)).toEqual(['cannot-hear', 'need-text'])
})
