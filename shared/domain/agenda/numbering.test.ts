import { expect, test } from 'vitest'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { numberOf } from './numbering.ts'

const agenda = smallAgenda()

test('AGD-28 a slot and its only segment have one number, segments of several have their own', () => {
  const numbers = agenda.slots.flatMap(({ id, segments }) => [id, ...segments.map((segment) => segment.id)])
  expect(numbers.map((id) => [id, numberOf(agenda, id)])).toEqual([
    ['welcome', '1'],
    ['1', '1'],
    ['brief', '2'],
    ['2.1', '2.1'],
    ['2.2', '2.2'],
    ['qa', '3'],
    ['3', '3'],
    ['closing', '4'],
    ['4.1', '4.1'],
    ['4.2', '4.2'],
  ])
  expect(numberOf(agenda, 'gone')).toBe('')
})
