import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { minutes } from '../../../shared/domain/time.ts'
import { at, breakSlot, inSequence, smallAgenda } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { shortName } from '../naming/shortName.ts'
import { comingUp } from './comingUp.ts'

const agenda = smallAgenda()

test('what is ahead, with whom, and where the floor language changes', () => {
  const rehearsal = rehearse(agenda, at(-60))
  rehearsal.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  const course = courseOf(rehearsal.show())
  const ahead = comingUp(agenda, course, forecast(agenda, course, at(1)))
  expect(ahead.map(({ number, whom, changes }) => [number, whom, changes])).toEqual([
    ['2.1', 'Kalliope Mingeirou', false],
    ['2.2', 'Pierre Cazenave', false],
    ['3', 'qa', false],
    ['4.1', 'Zita Cabais', false],
    ['4.2', 'Felipe González Morales', true],
  ])
  expect(ahead[0]?.start).toBe(at(5))
})

test('a break is called by its title', () => {
  const [first] = agenda.slots
  const withPause = smallAgenda({
    slots: inSequence(at(0), [...(first ? [first] : []), breakSlot('coffee', minutes(10))]),
  })
  const course = courseOf(rehearse(withPause, at(-60)).show())
  expect(comingUp(withPause, course, null).at(-1)).toMatchObject({ kind: 'break', whom: 'coffee' })
})

test.each([
  ['Marija Todorovska', 'M. Todorovska'],
  ['Felipe González Morales', 'F. González Morales'],
  ['Jean-Pierre Blanc', 'J.-P. Blanc'],
  ['Pelé', 'Pelé'],
  ['أمينة الخطيب', '\u2068أمينة الخطيب\u2069'],
  ['Ольга Петренко', 'О. Петренко'],
])('a short name keeps the family name: %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})
