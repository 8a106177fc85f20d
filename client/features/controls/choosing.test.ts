import { expect, test } from 'vitest'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { stepChoice } from './choosing.ts'

const agenda = smallAgenda()
const course = { turn: null, past: { count: 0, blocks: [], spans: {}, lastSegment: null } }

test('the arrows walk through the segments and stay at either end', () => {
  expect(stepChoice(agenda, course, null, 1)).toBe('1')
  expect(stepChoice(agenda, course, '2.2', 1)).toBe('3')
  expect(stepChoice(agenda, course, '3', -1)).toBe('2.2')
  expect(stepChoice(agenda, course, '4.2', 1)).toBe('4.2')
  expect(stepChoice(agenda, course, '1', -1)).toBe('1')
})
