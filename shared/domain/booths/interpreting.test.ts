import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { interpreterNamed, rehearse } from '../../../testing/show/rehearsal.ts'
import { must } from '../../../testing/show/room.ts'
import { floorLanguage } from '../floor/floor.ts'
import { beginHistory, type Entry, extend, type History, undoneRevisions } from '../history/history.ts'
import { between, type Duration, type Instant, later, minutes, NONE, plus, seconds } from '../time.ts'
import { boothState, workOf } from './booths.ts'
import { boothTask, isWork } from './boothTask.ts'
import { type WorkClock, worked } from './interpreting.ts'

const [one, two] = [interpreterNamed('fr-1'), interpreterNamed('fr-2')]

function desk() {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const clock = (person: string, of: 'today' | 'turn', now: Instant, boothId = 'fr'): Duration => {
    return worked(workOf(boothState(stage.show().booths, boothId), person), of, now)
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

/** What the facts come to: from one press that stands to the next, whoever is on mic works or does not. `null` always is. */
function worksOut(entries: readonly Entry[], person: string | null, booth: string, now: Instant): WorkClock {
  const undone = undoneRevisions(entries)
  const standing = entries.filter((entry) => !undone.has(entry.revision))
  let [today, turn]: [Duration, Duration] = [NONE, NONE]
  let history: History | null = null
  standing.forEach((entry, index) => {
    history = history === null ? beginHistory(entry) : extend(history, { ...entry, command: { type: 'Wake' } })
    const { agenda, floor, booths } = history.show
    const on = person === null || boothState(booths, booth).mics.some((mic) => mic.person === person)
    const language = (floor.turn && floorLanguage(floor.turn)?.language) ?? null
    const works = on && floor.holdingSince === null && isWork(boothTask(agenda.booths, booth, language))
    const passed = works ? between(entry.at, standing[index + 1]?.at ?? now) : NONE
    today = plus(today, passed)
    turn = on ? plus(turn, passed) : NONE
  })
  return { today, turn, since: null }
}

test('INT-13 whatever is pressed and taken back, each clock says what the facts come to', () => {
  const step = fc.record({ act: fc.nat(11), after: fc.integer({ min: 0, max: 300 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const stage = desk()
      let now: Instant = T0
      for (const { act, after } of steps) {
        now = later(now, seconds(after))
        const turn = stage.turn()
        const language = stage.show().floor.turn?.spoken.at(-1)?.language ?? 'en'
        const handover = boothState(stage.show().booths, 'fr').handover?.id ?? 0
        if (act === 0) stage.press({ type: 'SetMic', on: true }, now, one)
        if (act === 1) stage.press({ type: 'SetMic', on: false }, now, one)
        if (act === 2) stage.press({ type: 'HoldShow', turn }, now)
        if (act === 3) stage.press({ type: 'ResumeShow', turn }, now)
        if (act === 4) stage.press({ type: 'SetFloorLanguage', turn, from: language, to: 'fr' }, now)
        if (act === 5) stage.press({ type: 'SetFloorLanguage', turn, from: language, to: 'en' }, now)
        if (act === 6) stage.press({ type: 'EndTurn', turn }, now)
        if (act === 7) stage.press({ type: 'StartSegment', turn, to: '2.1' }, now)
        if (act === 8) stage.press({ type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 }, now)
        if (act === 9) stage.press({ type: 'AskHandover', partner: 'fr-2' }, now, one)
        if (act === 10) stage.press({ type: 'AnswerHandover', handover, accept: true }, now, two)
        if (act === 11) stage.press({ type: 'CompleteHandover', handover }, now, one)
      }
      now = later(now, seconds(1))
      for (const person of ['fr-1', 'fr-2']) {
        const facts = worksOut(stage.entries(), person, 'fr', now)
        expect(stage.clock(person, 'today', now)).toBe(facts.today)
        expect(stage.clock(person, 'turn', now)).toBe(facts.turn)
      }
      const { always } = boothState(stage.show().booths, 'fr')
      expect(worked(always, 'today', now), 'the booth').toBe(worksOut(stage.entries(), null, 'fr', now).today)
    }),
    { seed: 20_220_520, numRuns: sampleOf(300) },
  )
})

test('INT-13 a press that changes nobody’s work leaves the booths as they are', () => {
  const stage = desk()
  must(stage.press({ type: 'SetMic', on: true }, at(1), one))
  const before = stage.show().booths
  must(stage.press({ type: 'AddTime', turn: stage.turn(), to: 'turn', by: minutes(1) }, at(2)))
  must(stage.press({ type: 'SetFloorLanguage', turn: stage.turn(), from: 'en', to: 'en' }, at(3)))
  must(stage.press({ type: 'EndTurn', turn: stage.turn() }, at(4)))
  expect(stage.show().booths).toBe(before)
})
