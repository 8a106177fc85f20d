import { expect, test } from 'vitest'
import { at, MARTIJN, smallAgenda } from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { behindFiveHundred } from '../../../../testing/show/room.ts'
import { queueRows } from '../queueRows.ts'
import { afterMove, downOff } from './order.ts'

test('QUE-27 the last who is told cannot go down, and is not called the last of a longer list', () => {
  const rows = queueRows(smallAgenda(), pageView('moderator', behindFiveHundred(MARTIJN).show()), 'qa', at(22))
  expect(rows.slice(-2).map(downOff)).toEqual([null, 'lastTold'])
  expect(downOff({ place: 2, of: 2, lastTold: true })).toBe('last')
  const [first, last] = [rows[0]?.request.id ?? '', rows.at(-1)?.request.id ?? '']
  const moved = afterMove(rows, { request: first, from: null, after: last }).slice(-2)
  expect(moved.map((row) => [row.request.id, downOff(row)])).toEqual([
    [last, null],
    [first, 'lastTold'],
  ])
})
