import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { recovery } from '../../../shared/domain/forecast/recovery.ts'
import { minutes, NONE } from '../../../shared/domain/time.ts'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { boothPrices, loadOf } from './boothLoad.ts'
import { NOTHING_CHOSEN } from './choice.ts'

/** French 10, break 15, English 10, the open list 20, French 10. */
const agenda = smallAgenda({
  changes: { speaker: NONE, language: NONE },
  slots: inSequence(T0, [
    speeches('one', minutes(10), [speech('1', ZITA, 'fr')]),
    breakSlot('coffee', minutes(15)),
    speeches('two', minutes(10), [speech('2', PIERRE)]),
    { ...speeches('list', minutes(20), [speech('3', FELIPE)]), kind: 'discussion' },
    speeches('three', minutes(10), [speech('4', ZITA, 'fr')]),
  ]),
})

/** The first speech still runs, so many minutes late. */
function prices(late: number) {
  const stage = rehearse(agenda, T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  const [course, now] = [courseOf(stage.show()), at(10 + late)]
  const found = recovery(agenda, course, { ...NOTHING_CHOSEN, segments: 'keep', discussion: true }, now)
  if (found === null) throw new Error('it is on')
  const all = boothPrices(agenda, course, forecast(agenda, course, now), found, [], now)
  return all.map(({ booth, before, after }) => [booth, inMinutes(before), inMinutes(after)])
}

const inMinutes = (load: ReturnType<typeof loadOf>) => [load.works / minutes(1), load.withoutRest / minutes(1)]

test('CUP-23 a shorter discussion is less work for every booth, and less in one go', () => {
  // The break takes up 15 of the 25.
  expect(prices(25)).toEqual([
    ['en', [30, 30], [20, 20]],
    ['fr', [30, 30], [20, 20]],
  ])
})

test('CUP-23 work in one go: the open list joins what stands beside it, a rest parts it', () => {
  const stretch = (work: 'works' | 'rests' | 'open', from: number, to: number) => ({
    work,
    start: at(from),
    end: at(to),
    turns: [],
  })
  const load = loadOf([
    stretch('works', 0, 5),
    stretch('open', 5, 12),
    stretch('rests', 12, 15),
    stretch('works', 15, 21),
  ])
  expect(load).toEqual({ works: minutes(18), withoutRest: minutes(12) })
  expect(loadOf([])).toEqual({ works: NONE, withoutRest: NONE })
})
