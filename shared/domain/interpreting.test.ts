import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../testing/agendas.ts'
import { interpreterNamed, rehearse } from '../testing/rehearsal.ts'
import { must } from '../testing/room.ts'
import { boothState } from './booths.ts'
import { workClock, worked, workTimes } from './interpreting.ts'
import { between, type Duration, type Instant, later, minutes, plus, seconds, sum } from './time.ts'

const [one, two] = [interpreterNamed('fr-1'), interpreterNamed('fr-2')]

function desk() {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const clock = (person: string, of: 'today' | 'turn', now: Instant, boothId = 'fr'): Duration => {
    const { floor, agenda, booths } = stage.show()
    const times = workTimes(floor, agenda.booths, boothId)
    return worked(workClock(times, boothState(booths, boothId).mics, person), of, now)
  }
  const turn = () => stage.show().floor.turn?.id ?? null
  return { ...stage, clock, turn }
}

test('INT-13 minutes interpreting, not minutes on mic: rests, holds and breaks do not count', () => {
  const stage = desk()
  must(stage.press({ type: 'SetMic', on: true }, at(1), one))
  expect(stage.clock('fr-1', 'turn', at(4)), 'English on the floor since 0:00').toBe(minutes(3))
  must(stage.press({ type: 'SetFloorLanguage', turn: stage.turn(), from: 'en', to: 'fr' }, at(5)))
  expect(stage.clock('fr-1', 'turn', at(9)), 'French: the booth rests').toBe(minutes(4))
  must(stage.press({ type: 'SetFloorLanguage', turn: stage.turn(), from: 'fr', to: 'en' }, at(10)))
  must(stage.press({ type: 'HoldShow', turn: stage.turn() }, at(12)))
  expect(stage.clock('fr-1', 'turn', at(14)), 'held').toBe(minutes(6))
  must(stage.press({ type: 'ResumeShow', turn: stage.turn() }, at(15)))
  expect(stage.clock('fr-1', 'turn', at(16))).toBe(minutes(7))
})

test('INT-13 this turn begins with going on mic; today goes on; the partner has their own', () => {
  const stage = desk()
  must(stage.press({ type: 'SetMic', on: true }, at(0), one))
  must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(7), one))
  const id = stage.show().revision
  must(stage.press({ type: 'AnswerHandover', handover: id, accept: true }, at(7, 20), two))
  must(stage.press({ type: 'CompleteHandover', handover: id }, at(8), one))
  must(stage.press({ type: 'AskHandover', partner: 'fr-1' }, at(10), two))
  const back = stage.show().revision
  must(stage.press({ type: 'AnswerHandover', handover: back, accept: true }, at(10, 20), one))
  must(stage.press({ type: 'CompleteHandover', handover: back }, at(11), two))
  const now = at(13)
  expect([stage.clock('fr-1', 'turn', now), stage.clock('fr-1', 'today', now)]).toEqual([minutes(2), minutes(10)])
  expect([stage.clock('fr-2', 'turn', now), stage.clock('fr-2', 'today', now)]).toEqual([minutes(0), minutes(3)])
  expect(stage.clock('en-1', 'today', now, 'en')).toBe(minutes(0))
})

test('INT-13 the times a booth worked and rested make up the session, and each interpreter’s are within them', () => {
  const step = fc.record({ act: fc.nat(7), after: fc.integer({ min: 1, max: 300 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const stage = desk()
      let now: Instant = T0
      for (const { act, after } of steps) {
        now = later(now, seconds(after))
        const turn = stage.turn()
        const language = stage.show().floor.turn?.spoken.at(-1)?.language ?? 'en'
        if (act === 0) stage.press({ type: 'SetMic', on: true }, now, one)
        if (act === 1) stage.press({ type: 'SetMic', on: false }, now, one)
        if (act === 2) stage.press({ type: 'HoldShow', turn }, now)
        if (act === 3) stage.press({ type: 'ResumeShow', turn }, now)
        if (act === 4) stage.press({ type: 'SetFloorLanguage', turn, from: language, to: 'fr' }, now)
        if (act === 5) stage.press({ type: 'SetFloorLanguage', turn, from: language, to: 'en' }, now)
        if (act === 6) stage.press({ type: 'EndTurn', turn }, now)
        if (act === 7) stage.press({ type: 'StartSegment', turn, to: '2.1' }, now)
      }
      const { floor, agenda, booths } = stage.show()
      const total = (id: string) =>
        sum(workTimes(floor, agenda.booths, id).map(({ from, to }) => between(from, to ?? now)))
      const held = sum(floor.holds.map((hold) => between(hold.from, hold.to)))
      const holding = floor.holdingSince === null ? minutes(0) : between(floor.holdingSince, now)
      // Every instant that is not held is work for exactly one of two booths.
      expect(sum([total('en'), total('fr'), held, holding])).toBe(between(T0, now))
      const times = workTimes(floor, agenda.booths, 'fr')
      times.forEach(({ from, to }, index) => {
        expect(to === null || to > from).toBe(true)
        const next = times[index + 1]
        if (next) expect(next.from >= (to ?? now)).toBe(true)
      })
      const clock = workClock(times, boothState(booths, 'fr').mics, 'fr-1')
      expect(worked(clock, 'today', now)).toBeLessThanOrEqual(total('fr'))
      expect(worked(clock, 'turn', now)).toBeLessThanOrEqual(worked(clock, 'today', now))
      expect(worked(clock, 'today', later(now, seconds(7)))).toBe(
        plus(worked(clock, 'today', now), clock.since === null ? seconds(0) : seconds(7)),
      )
    }),
    { seed: 20_220_520, numRuns: 300 },
  )
})
