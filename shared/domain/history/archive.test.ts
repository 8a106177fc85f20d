import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { pastTurns } from '../../../testing/show/pastTurns.ts'
import { interpreterNamed, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { CREW, must } from '../../../testing/show/room.ts'
import type { Command } from '../commands.ts'
import { recordOf } from '../record/recordOf.ts'
import type { Show } from '../show.ts'
import { isSignalOver, SIGNAL_KINDS } from '../signals/signals.ts'
import { seconds } from '../time.ts'

const turnOf = ({ floor }: Show) => floor.turn?.id ?? null
const later = (minute: number) => at(60 * 24 + minute)

test('REC-20 what is over leaves the lists after a while, and the record has all of it once', () => {
  const stage = pastTurns(150)
  const { queue, signals, archive } = stage.show()
  const over = queue.requests.filter(({ state }) => state === 'done')
  expect(over.length).toBeGreaterThanOrEqual(20)
  expect(over.length).toBeLessThanOrEqual(30)
  expect(signals.length).toBeLessThanOrEqual(30)
  expect(Math.min(archive.requests.length, archive.signals.length)).toBeGreaterThan(50)
  const record = recordOf(stage.history(), later(0))
  const asked = stage.entries().filter(({ command }) => command.type === 'EnterRequest')
  const sent = stage.entries().filter(({ command }) => command.type === 'SendSignal')
  expect(record.requests.map(({ id }) => id).toSorted()).toEqual(asked.map(({ revision }) => `r${revision}`).toSorted())
  expect(record.signals.map(({ id }) => id)).toEqual(sent.map(({ revision }) => revision))
  expect(new Set(record.requests.map(({ state }) => state))).toEqual(new Set(['waiting', 'floor', 'done']))
})

test('REC-20 nobody who waits, has the floor, is absent or was not reached leaves the list', () => {
  const stage = pastTurns(150)
  const [first, second] = stage.show().queue.requests.filter(({ state }) => state === 'waiting')
  must(stage.press({ type: 'MarkAbsent', request: first?.id ?? '' }, later(0)))
  must(stage.press({ type: 'EndShow' }, later(1)))
  const states = stage.show().queue.requests.filter(({ state }) => state !== 'done')
  expect(states.map(({ id, state }) => [id, state])).toEqual([
    [first?.id, 'absent'],
    [second?.id, 'not-reached'],
    ...states.slice(2).map(({ id }) => [id, 'not-reached']),
  ])
  expect(states).toHaveLength(5)
})

test('REC-20 an undo brings back the lists as they were', () => {
  const stage = pastTurns(60)
  for (let n = 0; n < 25; n += 1) {
    const before = stage.show()
    const request = before.queue.requests.find(({ state }) => state === 'waiting')?.id ?? ''
    must(stage.press({ type: 'RemoveRequest', request }, later(n)))
    const after = stage.show()
    must(stage.press({ type: 'Undo', revision: after.revision }, later(n)))
    expect(stage.show().queue).toEqual(before.queue)
    expect(stage.show().archive).toEqual(before.archive)
    must(stage.press({ type: 'RemoveRequest', request }, later(n)))
    const guest = { name: `Late ${n}`, organisation: null }
    const asker = { is: 'guest', guest } as const
    must(
      stage.press(
        { type: 'EnterRequest', slot: 'qa', asker, kind: 'question', language: 'en', note: null, behalf: null },
        later(n),
      ),
    )
  }
})

test('REC-20 a signal that was over less than a minute ago is still there to be sent again', () => {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const send = (person: string, kind: (typeof SIGNAL_KINDS)[number], second: number) => {
    must(stage.press({ type: 'SendSignal', kind, turn: turnOf(stage.show()) }, at(1, second), interpreterNamed(person)))
    const { id, presses } = stage.show().signals.at(-1) ?? { id: 0, presses: [] }
    const answer = { type: 'AnswerSignal', signal: id, presses: presses.length, to: 'resolved' } as const
    must(stage.press(answer, at(1, second), CREW))
  }
  // Each turn has signals of its own: in one minute far more are over than stay at hand for long.
  for (let second = 0; second < 60; second += 10) {
    must(stage.press({ type: 'StartSegment', turn: turnOf(stage.show()), to: '2.1' }, at(1, second)))
    for (const kind of SIGNAL_KINDS) if (kind !== 'need-text' && kind !== 'interrupted') send('fr-1', kind, second)
  }
  expect(stage.show().signals.filter(isSignalOver)).toHaveLength(36)
  must(stage.press({ type: 'StartSegment', turn: turnOf(stage.show()), to: '2.2' }, at(4)))
  must(
    stage.press(
      { type: 'SendSignal', kind: 'cannot-hear', turn: turnOf(stage.show()) },
      at(4),
      interpreterNamed('fr-1'),
    ),
  )
  expect(stage.show().signals.filter(isSignalOver)).toHaveLength(20)
})

test('JRN-16 what a press does not concern stays the same object', () => {
  const stage = pastTurns(60)
  const slices = [
    'queue',
    'signals',
    'booths',
    'messages',
    'notices',
    'readiness',
    'papers',
    'runOfShow',
    'floor',
  ] as const
  const changed = (command: Command, by?: Parameters<Rehearsal['press']>[2]) => {
    const before = stage.show()
    must(stage.press(command, later(0), by))
    return slices.filter((slice) => stage.show()[slice] !== before[slice])
  }
  const turn = () => turnOf(stage.show())
  expect(changed({ type: 'AddTime', turn: turn(), to: 'turn', by: seconds(1) })).toEqual(['floor'])
  expect(changed({ type: 'SetFloorLanguage', turn: turn(), from: 'en', to: 'en' })).toEqual(['floor'])
  expect(changed({ type: 'EndTurn', turn: turn() })).toEqual(['runOfShow', 'floor'])
  expect(changed({ type: 'StartSegment', turn: turn(), to: '4.1' })).toEqual(['queue', 'booths', 'runOfShow', 'floor'])
  expect(changed({ type: 'StartSegment', turn: turn(), to: '4.2' })).toEqual(['queue', 'booths', 'runOfShow', 'floor'])
  expect(changed({ type: 'SkipSegment', segment: '2.2' })).toEqual(['runOfShow'])
  expect(
    changed({ type: 'SendMessage', audience: { to: 'everybody' }, text: 'x', weight: 'note', lasts: null }),
  ).toEqual(['messages'])
})
