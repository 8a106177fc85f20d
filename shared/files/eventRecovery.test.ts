import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Rehearsal, rehearse } from '../../testing/show/rehearsal.ts'
import { must } from '../../testing/show/room.ts'
import { segmentsInOrder } from '../domain/agenda/agenda.ts'
import { courseOf } from '../domain/forecast/course.ts'
import { forecast } from '../domain/forecast/forecast.ts'
import { type Remedies, recovery } from '../domain/forecast/recovery.ts'
import { currentPlan } from '../domain/runOfShow/runOfShow.ts'
import { between, type Instant, later, minutes, NONE, plus, seconds } from '../domain/time.ts'
import { readAgenda } from './agenda/readAgenda.ts'

const reading = readAgenda(JSON.parse(readFileSync(new URL('../../agenda.json', import.meta.url), 'utf8')))
if (!reading.ok) throw new Error('the agenda that comes with Rostrum is sound')
const { agenda } = reading

/** In the middle of the panel, six minutes behind: its second speaker has the floor. */
function sixBehind(): { readonly stage: Rehearsal; readonly now: Instant } {
  const stage = rehearse(agenda, agenda.start)
  const plan = currentPlan(stage.show())
  const startOf = (id: string) => plan[id]?.start ?? agenda.start
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, startOf('welcome-gonzalez')))
  for (const { id } of segmentsInOrder(agenda).slice(1, 6)) {
    const late = id.startsWith('panel') ? plus(minutes(6), seconds(20)) : NONE
    must(
      stage.press(
        { type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: id },
        later(startOf(id), late),
      ),
    )
  }
  return { stage, now: later(startOf('panel-todorovska'), minutes(7)) }
}

const nothing: Remedies = { until: 'planned-end', skip: [], breaks: false, discussion: false, segments: 'keep' }
const plans: readonly (readonly [string, Remedies])[] = [
  ['the discussion shortened', { ...nothing, discussion: true }],
  ['the remaining speeches in proportion', { ...nothing, segments: 'in-proportion' }],
  ['discussion and one equal limit', { ...nothing, discussion: true, segments: { limit: minutes(6) } }],
]

test('FCT-1 it is six minutes behind', () => {
  const { stage, now } = sixBehind()
  const { behind } = forecast(agenda, courseOf(stage.show()), now)
  expect(Math.floor(behind / minutes(1))).toBe(6)
})

test.each(plans)('CUP-10 the real event, six minutes behind: %s, as previewed, and undone', (_what, remedies) => {
  const { stage, now } = sixBehind()
  const before = stage.show()
  const found = recovery(agenda, courseOf(before), remedies, now)
  if (found === null) throw new Error('the show is live')
  expect(found.changes.length).toBeGreaterThan(0)
  const command = { type: 'CatchUp', turn: before.floor.turn?.id ?? null, ...found.shortening } as const
  must(stage.press(command, now))
  const applied = forecast(agenda, courseOf(stage.show()), now)
  expect(applied).toEqual(found.forecast)
  expect(Math.abs(applied.behind)).toBeLessThan(seconds(30))
  expect(found.enough || between(found.target, applied.end) > NONE).toBe(true)
  expect(stage.show().floor.turn, 'the running turn keeps its time').toEqual(before.floor.turn)
  for (const { segment, to } of found.changes) expect(currentPlan(stage.show())[segment]?.duration).toBe(to)
  must(stage.press({ type: 'Undo', revision: stage.show().revision }, now))
  expect(currentPlan(stage.show())).toEqual(currentPlan(before))
  expect({ ...stage.show(), revision: before.revision }).toEqual(before)
})
