import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleOf } from '../../testing/sampleOf.ts'
import { breakSlot, smallAgenda, T0 } from '../../testing/show/agendas.ts'
import { play } from '../../testing/show/play.ts'
import { randomPresses } from '../../testing/show/randomPresses.ts'
import { actor, MODERATOR, rehearse } from '../../testing/show/rehearsal.ts'
import { boothStretches } from './booths/boothPlan.ts'
import type { Command } from './commands.ts'
import { commandTypes, isUndoable, mayPress } from './commands.ts'
import { courseOf } from './forecast/course.ts'
import { forecast } from './forecast/forecast.ts'
import { entriesOf, replay, undoneRevisions } from './history/history.ts'
import { isWaiting, limitOf } from './queue/speakerList.ts'
import { recordOf } from './record/recordOf.ts'
import { later, minutes, NONE, seconds, timerEnd } from './time.ts'

/** With everything an agenda may have: a break, a gap, a fixed start, and slack. */
const agenda = smallAgenda({
  slots: smallAgenda().slots.flatMap((slot, n) => {
    const moved = { ...slot, start: later(slot.start, minutes(n < 2 ? 0 : 13)), fixedStart: n === 3 }
    const stated = { ...moved, segments: moved.segments.map((each) => ({ ...each, duration: minutes(6) })) }
    const coffee = { ...breakSlot('coffee', minutes(10)), start: later(slot.start, minutes(15)) }
    return n === 1 ? [stated, coffee] : [moved]
  }),
})
const presses = randomPresses(agenda, 60)
const settings = { seed: 20_220_520, numRuns: sampleOf(400) }

/** What may touch a clock that runs; nothing else ever does. */
const LOUD: readonly Command['type'][] = [
  'StartShow',
  'EndShow',
  'ResetShow',
  'StartSegment',
  'SkipSegment',
  'RestoreSegment',
  'EndTurn',
  'HoldShow',
  'ResumeShow',
  'AddTime',
  'SetFloorLanguage',
  'GiveFloor',
  'CatchUp',
  'Undo',
]
const silent = commandTypes.filter((type) => !LOUD.includes(type))

describe('whatever is pressed', () => {
  test('QUE-24 EDT-11 the list, messages, readiness, edits, booths, signals and papers never change a clock', () => {
    const done = new Set<string>()
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ before, after, command, answer }) => {
          if (answer !== 'done' || !silent.includes(command.type)) return
          done.add(command.type)
          expect(after.floor).toBe(before.floor)
        })
      }),
      { ...settings, numRuns: sampleOf(1500) },
    )
    expect([...done].sort(), 'each of them was done').toEqual(silent.toSorted())
  })

  test('QUE-25 nobody waits twice with one kind, whoever has the floor is the turn’s, and no request is lost', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ before, after, command }) => {
          const { floor, queue, archive } = after
          const waiting = queue.requests
            .filter(isWaiting)
            .map(({ slot, kind, asker }) => JSON.stringify([slot, kind, asker]))
          expect(new Set(waiting).size).toBe(waiting.length)
          const holders = queue.requests.filter((request) => request.state === 'floor').map((request) => request.id)
          const turns = [floor.turn?.request, floor.interrupted?.request].filter((id) => id != null)
          expect(holders.sort()).toEqual(turns.sort())
          if (command.type === 'Undo' || command.type === 'ResetShow') return
          const ids = new Set([...archive.requests, ...queue.requests].map((request) => request.id))
          for (const { id } of before.queue.requests) expect(ids.has(id)).toBe(true)
        })
      }),
      settings,
    )
  })

  test('UND-5 replaying the journal gives the show that was lived through', () => {
    fc.assert(
      fc.property(presses, (run) => {
        const { stage } = play(agenda, run, () => {})
        expect(replay(stage.entries())).toEqual(stage.history())
      }),
      settings,
    )
  })

  test('UND-2 an undo restores the show, its clocks as if the press had never happened', () => {
    fc.assert(
      fc.property(presses, (run) => {
        const { stage, now } = play(agenda, run, () => {})
        const before = stage.show()
        const turn = before.floor.turn?.id ?? null
        const commands: readonly Command[] = [
          { type: 'HoldShow', turn },
          { type: 'ResumeShow', turn },
          { type: 'EndTurn', turn },
          { type: 'StartSegment', turn, to: '1' },
          { type: 'StartSegment', turn, to: 'closing' },
          { type: 'AddTime', turn, to: 'slot', by: seconds(90) },
          { type: 'SkipSegment', segment: '4.1' },
          { type: 'RestoreSegment', segment: '2.1' },
          { type: 'EndShow' },
        ]
        for (const command of commands) {
          if (stage.press(command, later(now, minutes(1))) !== 'done') continue
          const undone = stage.press({ type: 'Undo', revision: stage.show().revision }, later(now, minutes(9)))
          expect(undone).toBe('done')
          expect({ ...stage.show(), revision: before.revision }).toEqual(before)
        }
      }),
      settings,
    )
  })

  test('UND-3 undoing everything comes back to where the run began', () => {
    fc.assert(
      fc.property(presses, (run) => {
        const { stage, now } = play(agenda, run, () => {})
        for (let step = stage.show().undo.at(-1); step; step = stage.show().undo.at(-1)) {
          expect(stage.press({ type: 'Undo', revision: step.revision }, now)).toBe('done')
        }
        expect(stage.show().runOfShow.status).toBe('unstarted')
        expect(stage.show().floor.turns).toEqual([])
      }),
      { ...settings, numRuns: sampleOf(100) },
    )
  })

  test('RUN-14 a live show has exactly one turn, others none; its slot is the turn’s', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ after }) => {
          expect(after.floor.turn !== null).toBe(after.runOfShow.status === 'live')
          expect(after.floor.slot).toBe(after.floor.turn?.slot ?? null)
          const on = Object.keys(after.runOfShow.fates).filter((id) => after.runOfShow.fates[id] === 'on')
          const held = [after.floor.turn?.segment, after.floor.interrupted?.segment].filter((id) => id != null)
          expect(on).toEqual(held)
        })
      }),
      settings,
    )
  })

  test('INT-14 what a booth does is a partition from now to the forecast end, cut where the forecast cuts it', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ after, now }) => {
          const course = courseOf(after)
          const expected = forecast(after.agenda, course, now)
          const waiting = after.queue.requests.map((each) => ({
            ...each,
            short: false,
            limit: limitOf(each, after.queue.lists[each.slot]),
          }))
          for (const { id } of after.agenda.booths) {
            const stretches = boothStretches(after.agenda, course, expected, id, waiting, now)
            if (after.runOfShow.status === 'ended') return expect(stretches).toEqual([])
            const turns = stretches.flatMap((stretch) => stretch.turns)
            expect(turns.at(-1)?.end ?? expected.end).toBe(expected.end)
            if (after.runOfShow.status === 'live') expect(turns[0]?.start).toBe(now)
            stretches.forEach((stretch, n) => {
              expect([stretch.start, stretch.end]).toEqual([stretch.turns[0]?.start, stretch.turns.at(-1)?.end])
              expect(stretches[n - 1]?.work).not.toBe(stretch.work)
            })
            turns.forEach((turn, n) => {
              expect(turn.end).toBeGreaterThanOrEqual(turn.start)
              if (n > 0) expect(turn.start).toBe(turns[n - 1]?.end)
              const item = turn.segment === null ? null : expected.items[turn.segment]
              const isFirst = turns.findIndex((each) => each.segment === turn.segment) === n
              if (item && isFirst && course.fates[turn.segment ?? ''] === 'ahead') expect(turn.start).toBe(item.start)
            })
          }
        })
      }),
      { ...settings, numRuns: sampleOf(150) },
    )
  })

  test('ACC-1 nobody acts outside their role', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ before, after, command, answer, by }) => {
          if (mayPress(by.role, command.type)) return
          expect(answer).toBe('not-allowed')
          expect(after).toBe(before)
        })
      }),
      settings,
    )
  })

  test('RUN-3 a refused press changes nothing', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ before, after, answer }) => {
          if (answer !== 'done') expect(after).toBe(before)
          else expect(after.revision).toBe(before.revision + 1)
        })
      }),
      settings,
    )
  })

  test('FCT-11 the forecast never moves an earlier item than the one on', () => {
    fc.assert(
      fc.property(presses, (run) => {
        play(agenda, run, ({ after, now }) => {
          const { agenda, runOfShow } = after
          if (runOfShow.status !== 'live') return
          const course = courseOf(after)
          const [soon, late] = [forecast(agenda, course, now), forecast(agenda, course, later(now, minutes(90)))]
          for (const { id } of agenda.slots.flatMap((slot) => slot.segments)) {
            if (course.fates[id] !== 'done') continue
            expect(late.items[id]).toEqual(soon.items[id])
          }
          const { turn } = course
          if (turn?.segment) {
            expect(late.items[turn.segment]?.start).toBe(soon.items[turn.segment]?.start)
            const ends = turn.timer && timerEnd(turn.timer, now)
            if (agenda.slots.find((slot) => slot.id === turn.slot)?.kind === 'speeches') {
              expect(soon.items[turn.segment]?.end).toBe(ends)
            }
          }
          for (const { id } of agenda.slots.flatMap((slot) => slot.segments)) {
            if (course.fates[id] !== 'ahead') continue
            expect(soon.items[id]?.start).toBeGreaterThanOrEqual(now)
            expect(late.items[id]?.start).toBeGreaterThanOrEqual(soon.items[id]?.start ?? now)
          }
        })
      }),
      settings,
    )
  })

  test('FLR-8 turns follow one another without a hole, and no time on the floor is negative', () => {
    fc.assert(
      fc.property(presses, (run) => {
        const { stage, now } = play(agenda, run, () => {})
        const { turns } = recordOf(stage.history(), now)
        turns.forEach((turn, index) => {
          expect(turn.actual.lasted).toBeGreaterThanOrEqual(NONE)
          const next = turns[index + 1]
          if (next) expect(turn.actual.end).toBe(next.actual.start)
        })
      }),
      settings,
    )
  })
})

describe('undo, by rows', () => {
  function running() {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
    return stage
  }

  test('UND-1 only the newest undoable command can be named', () => {
    const stage = running()
    stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, later(T0, minutes(5)))
    expect(stage.press({ type: 'Undo', revision: 2 }, later(T0, minutes(6)))).toBe('stale-undo')
    expect(stage.press({ type: 'Undo', revision: 3 }, later(T0, minutes(6)))).toBe('done')
    expect(stage.press({ type: 'Undo', revision: 3 }, later(T0, minutes(6)))).toBe('stale-undo')
  })

  test('UND-2 the clock of the turn given back never stopped', () => {
    const stage = running()
    stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, later(T0, minutes(3)))
    stage.press({ type: 'Undo', revision: 3 }, later(T0, minutes(4)))
    expect(stage.show().floor.turn).toMatchObject({
      id: 2,
      timer: { status: 'running', endsAt: later(T0, minutes(5)) },
    })
  })

  test('UND-4 undoing the end reopens the show', () => {
    const stage = running()
    stage.press({ type: 'EndShow' }, later(T0, minutes(3)))
    stage.press({ type: 'Undo', revision: 3 }, later(T0, minutes(9)))
    expect(stage.show().runOfShow).toMatchObject({ status: 'live', endedAt: null })
    expect(stage.show().floor.turn?.id).toBe(2)
  })

  test('UND-4 resets, undos and loading an agenda cannot be undone, all else can', () => {
    const types = [...commandTypes, 'LoadAgenda', 'Wake', 'PutClockBack'] as const
    const kept = types.filter((type) => !isUndoable({ type }, MODERATOR))
    const peoplesOwn = [
      'RequestFloor',
      'YieldPlace',
      'SendMessage',
      'SeeMessage',
      'ClearMessage',
      'SetReady',
      'SeeNotice',
      'SetMic',
      'SetBoothReady',
      'SetTurnLength',
      'AskHandover',
      'AnswerHandover',
      'CancelHandover',
      'CompleteHandover',
      'SendSignal',
      'AnswerSignal',
      'AddPaper',
      'RemovePaper',
      'LookAtPapers',
    ]
    expect(kept).toEqual(['ResetShow', ...peoplesOwn, 'Undo', 'LoadAgenda', 'Wake', 'PutClockBack'])
    const crews = types.filter(
      (type) => isUndoable({ type }, MODERATOR) && !isUndoable({ type }, actor('crew', 'link-crew')),
    )
    expect(crews, 'what the crew types in is not the moderator’s to undo').toEqual(['EnterRequest', 'WithdrawRequest'])
  })

  test('REC-3 what was undone stays in the journal, marked', () => {
    const stage = running()
    stage.press({ type: 'HoldShow', turn: 2 }, later(T0, minutes(1)))
    stage.press({ type: 'Undo', revision: 3 }, later(T0, minutes(2)))
    expect([...undoneRevisions(entriesOf(stage.history()))]).toEqual([3])
    const { log } = recordOf(stage.history(), later(T0, minutes(3)))
    expect(log.map((line) => [line.command.type, line.undone])).toEqual([
      ['LoadAgenda', false],
      ['StartShow', false],
      ['HoldShow', true],
      ['Undo', false],
    ])
  })
})
