import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { hours, later, minutes } from '../../../shared/domain/time.ts'
import { at, breakSlot, inSequence, KALLIOPE, smallAgenda, speech, speeches } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { startChoice } from './startOutlook.ts'

const agenda = smallAgenda()
/** A break ends when it was planned to. */
const breakFirst = smallAgenda({
  slots: inSequence(at(0), [
    breakSlot('coffee', minutes(30)),
    speeches('brief', minutes(15), [speech('b1', KALLIOPE)]),
  ]),
})

test.each([
  ['with a speech', 'as-planned', agenda],
  ['with a speech', 'now', agenda],
  ['with a break', 'as-planned', breakFirst],
  ['with a break', 'now', breakFirst],
] as const)('what is said before the start is what the start does: %s, %s', (_, start, agenda) => {
  const now = at(12)
  const rehearsal = rehearse(agenda, at(-60))
  const before = startChoice(agenda, courseOf(rehearsal.show()), now)
  rehearsal.press({ type: 'StartShow', start }, now)
  const course = courseOf(rehearsal.show())
  const { end, behind } = forecast(agenda, course, now)
  const said = start === 'now' ? before?.now : before?.asPlanned
  expect(said).toEqual({ shift: start === 'now' ? minutes(12) : 0, end, behind, hardEnd: course.hardEnd })
})

test('more than twelve hours away it is a rehearsal', () => {
  const course = courseOf(rehearse(agenda, at(-60)).show())
  expect(startChoice(agenda, course, at(-60))?.far).toBe(false)
  expect(startChoice(agenda, course, later(at(0), hours(13)))?.far).toBe(true)
})

test('with everything skipped there is nothing to start', () => {
  const course = courseOf(rehearse(agenda, at(-60)).show())
  const fates = Object.fromEntries(Object.keys(course.fates).map((id) => [id, 'skipped' as const]))
  expect(startChoice(agenda, { ...course, fates }, at(0))).toBeNull()
})
