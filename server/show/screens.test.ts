import { expect, test } from 'vitest'
import type { Actor } from '../../shared/domain/actor.ts'
import { MOST_PUBLIC_SCREENS } from '../../shared/protocol/screens.ts'
import { T0 } from '../../testing/show/agendas.ts'
import { actor } from '../../testing/show/rehearsal.ts'
import { PUBLIC } from '../access/door.ts'
import { createScreens, type ScreenSeat } from './screens.ts'

function seat(id: string, who: Actor, view: ScreenSeat['view']): ScreenSeat {
  return { show: 'small', id, actor: who, view }
}

test('PPL-8 of a hall of thousands so many public screens are told, the stages first, and everybody with a link', () => {
  const screens = createScreens(() => T0)
  for (let n = 0; n < 10_000; n += 1) screens.join(seat(`p${n}`, PUBLIC, 'programme'))
  screens.join(seat('stage', PUBLIC, 'stage'))
  screens.join(seat('chair', actor('moderator', 'chair'), 'moderator'))
  const told = screens.list('small')
  expect(told).toHaveLength(MOST_PUBLIC_SCREENS + 1)
  expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(['stage', 'chair', 'p0']))
  // A connection that has more than 1 MB waiting is cut off.
  expect(JSON.stringify(told).length).toBeLessThan(500_000)
})

test('PPL-1 a link is here as long as one of its screens is', () => {
  const screens = createScreens(() => T0)
  const crew = actor('crew', 'crew')
  screens.join(seat('1', crew, 'crew'))
  screens.join(seat('2', crew, 'stage'))
  screens.leave('1')
  screens.leave('1')
  expect(screens.isHere('small', 'crew')).toBe(true)
  expect(screens.actors('small')).toEqual([crew])
  screens.leave('2')
  expect(screens.isHere('small', 'crew')).toBe(false)
  expect(screens.actors('small')).toEqual([])
})
