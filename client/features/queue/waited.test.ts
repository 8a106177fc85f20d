import { expect, test } from 'vitest'
import { minutes } from '../../../shared/domain/time.ts'
import { at, PIERRE, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { asking, must } from '../../../testing/show/room.ts'
import { queueRows } from './queueRows.ts'
import { saysTheSame } from './useQueueRows.ts'
import { lengthSince, waitedText } from './waited.ts'

test('LNK-69 a waiting time flips each second where it is seen, and each minute elsewhere', () => {
  expect(waitedText(at(0), at(3, 42), true)).toBe('3:42')
  expect(waitedText(at(0), at(3, 42), false)).toBe('3:00')
  expect(waitedText(at(0), at(4), false)).toBe('4:00')
})

test('LNK-68 what has just begun, as of the flip before it, has lasted no time', () => {
  expect([waitedText(at(1), at(0, 59), true), lengthSince(at(1), at(0, 59))]).toEqual(['0:00', '0:00'])
})

test('LNK-69 a row says something else when a minute of its start, its place or its request is another, and no sooner', () => {
  const agenda = smallAgenda()
  const stage = rehearse(agenda, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'StartSegment', turn: 2, to: '3' }, at(20)))
  const asker = { is: 'person', person: PIERRE } as const
  must(stage.press({ type: 'EnterRequest', slot: 'qa', asker, ...asking() }, at(21)))
  const live = pageView('moderator', stage.show())
  const rowAt = (second: number) => {
    const [row] = queueRows(agenda, live, 'qa', at(21, second))
    if (row === undefined) throw new Error('somebody waits')
    return row
  }
  expect(rowAt(1).starts).not.toBe(rowAt(20).starts)
  expect(saysTheSame(rowAt(1), rowAt(20))).toBe(true)
  expect(saysTheSame(rowAt(1), rowAt(61))).toBe(false)
  expect(saysTheSame(rowAt(1), { ...rowAt(1), place: 2 })).toBe(false)
  expect(saysTheSame(rowAt(1), { ...rowAt(1), lastTold: false })).toBe(false)
  const namesake = { asker, spoken: { times: 1, lasted: minutes(2) } }
  expect(saysTheSame(rowAt(1), { ...rowAt(1), namesake })).toBe(false)
  expect(saysTheSame({ ...rowAt(1), namesake }, { ...rowAt(1), namesake: { ...namesake } })).toBe(true)
  expect(saysTheSame(rowAt(1), { ...rowAt(1), request: { ...rowAt(1).request } })).toBe(false)
})
