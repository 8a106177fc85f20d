import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, booth, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { interpreterNamed, rehearse } from '../../../testing/show/rehearsal.ts'
import { must } from '../../../testing/show/room.ts'
import type { Command } from '../commands.ts'
import { decideWake, nextWake } from '../decide.ts'
import { later, minutes, seconds } from '../time.ts'
import { boothState, onMic } from './booths.ts'

const [one, two] = [interpreterNamed('fr-1'), interpreterNamed('fr-2')]

function desk(agenda = smallAgenda()) {
  const stage = rehearse(agenda, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, T0))
  const fr = () => boothState(stage.show().booths, 'fr')
  return { ...stage, fr, mics: () => onMic(fr()) }
}

/** FR 1 is on mic and has asked FR 2. */
function asked() {
  const stage = desk()
  must(stage.press({ type: 'SetMic', on: true }, at(1), one))
  must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(2), one))
  return { ...stage, id: stage.show().revision }
}

describe('INT-9 on mic and off', () => {
  test('by one’s own press, for oneself', () => {
    const stage = desk()
    must(stage.press({ type: 'SetMic', on: true }, at(1), one))
    expect(stage.mics()).toEqual(['fr-1'])
    expect(stage.press({ type: 'SetMic', on: true }, at(1), one)).toBe('already-so')
    must(stage.press({ type: 'SetMic', on: true }, at(2), two))
    expect(stage.mics(), 'both is possible, and shown').toEqual(['fr-1', 'fr-2'])
    must(stage.press({ type: 'SetMic', on: false }, at(3), one))
    expect(stage.mics()).toEqual(['fr-2'])
  })

  test('a link of somebody who is in no booth is refused', () => {
    const stage = desk()
    expect(stage.press({ type: 'SetMic', on: true }, at(1), { ...one, person: 'fr-9' })).toBe('not-in-booth')
    expect(stage.press({ type: 'SetMic', on: true }, at(1), { ...one, booth: 'ru' })).toBe('not-in-booth')
  })

  test('the end of the show takes everybody off, and undoing it puts them back', () => {
    const stage = desk()
    must(stage.press({ type: 'SetMic', on: true }, at(1), one))
    must(stage.press({ type: 'EndShow' }, at(5)))
    expect(stage.mics()).toEqual([])
    must(stage.press({ type: 'Undo', revision: stage.show().revision }, at(6)))
    expect(stage.mics()).toEqual(['fr-1'])
  })

  test('a booth says that it is ready, or not, and whoever goes on mic shows that it is', () => {
    const stage = desk()
    expect(stage.fr().ready).toBe(null)
    must(stage.press({ type: 'SetBoothReady', ready: false }, at(1), one))
    expect(stage.press({ type: 'SetBoothReady', ready: false }, at(1), two)).toBe('already-so')
    must(stage.press({ type: 'SetMic', on: true }, at(2), two))
    expect(stage.fr().ready).toEqual({ said: true, at: at(2), by: 'fr-2' })
  })

  test('the turn length is from 5 to 40 minutes, 20 where nothing is said', () => {
    const stage = desk()
    expect(stage.fr().turnLength).toBe(minutes(20))
    expect(stage.press({ type: 'SetTurnLength', length: minutes(4) }, at(1), one)).toBe('turn-length')
    expect(stage.press({ type: 'SetTurnLength', length: minutes(41) }, at(1), one)).toBe('turn-length')
    must(stage.press({ type: 'SetTurnLength', length: minutes(30) }, at(1), one))
    expect(stage.fr().turnLength).toBe(minutes(30))
  })
})

describe('INT-12 handover', () => {
  test('asked, accepted, switched by the one who stops', () => {
    const stage = asked()
    const { id } = stage
    expect(stage.press({ type: 'AnswerHandover', handover: id, accept: true }, at(2, 10), one)).toBe('not-yours')
    expect(stage.press({ type: 'CompleteHandover', handover: id }, at(2, 10), one)).toBe('not-accepted')
    must(stage.press({ type: 'AnswerHandover', handover: id, accept: true }, at(2, 10), two))
    expect(stage.mics(), 'nothing has changed yet').toEqual(['fr-1'])
    expect(stage.press({ type: 'CompleteHandover', handover: id }, at(3), two)).toBe('not-yours')
    must(stage.press({ type: 'CompleteHandover', handover: id }, at(3), one))
    expect(stage.mics()).toEqual(['fr-2'])
    expect(stage.fr().handover).toMatchObject({ state: 'done', since: at(3) })
    expect(stage.fr().mics).toEqual([{ person: 'fr-2', since: at(3) }])
  })

  test('the one who is off mic may start it: the one on mic is asked, and switches', () => {
    const stage = desk()
    must(stage.press({ type: 'SetMic', on: true }, at(1), one))
    must(stage.press({ type: 'AskHandover', partner: 'fr-1' }, at(2), two))
    const id = stage.show().revision
    expect(stage.fr().handover).toMatchObject({ by: 'fr-2', partner: 'fr-1', stops: 'fr-1', starts: 'fr-2' })
    must(stage.press({ type: 'AnswerHandover', handover: id, accept: true }, at(2, 5), one))
    must(stage.press({ type: 'CompleteHandover', handover: id }, at(3), one))
    expect(stage.mics()).toEqual(['fr-2'])
  })

  test('declined, cancelled: nothing changes, and another can be asked for', () => {
    const stage = asked()
    must(stage.press({ type: 'AnswerHandover', handover: stage.id, accept: false }, at(2, 5), two))
    expect([stage.fr().handover?.state, stage.mics()]).toEqual(['declined', ['fr-1']])
    expect(stage.press({ type: 'CompleteHandover', handover: stage.id }, at(2, 6), one)).toBe('stale-handover')
    must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(3), one))
    must(stage.press({ type: 'CancelHandover', handover: stage.show().revision }, at(3, 5), one))
    expect(stage.fr().handover?.state).toBe('cancelled')
  })

  test('an ask that nobody answers lapses after a minute; an accepted one does not', () => {
    const stage = asked()
    expect(nextWake(stage.show())).toBe(later(at(2), seconds(60)))
    expect(decideWake(stage.show(), at(2, 59))).toEqual([])
    const events = decideWake(stage.show(), at(3))
    expect(events).toMatchObject([{ type: 'HandoverTurned', state: 'lapsed' }])
    stage.keep({ type: 'Wake' }, events, at(3))
    expect(stage.fr().handover?.state).toBe('lapsed')
    expect(stage.press({ type: 'AnswerHandover', handover: stage.id, accept: true }, at(3, 1), two)).toBe(
      'stale-handover',
    )
    const other = asked()
    must(other.press({ type: 'AnswerHandover', handover: other.id, accept: true }, at(2, 30), two))
    expect(decideWake(other.show(), at(30))).toEqual([])
  })

  test('two who change by their own presses have switched', () => {
    const stage = asked()
    must(stage.press({ type: 'AnswerHandover', handover: stage.id, accept: true }, at(2, 10), two))
    must(stage.press({ type: 'SetMic', on: true }, at(3), two))
    expect(stage.fr().handover?.state).toBe('accepted')
    must(stage.press({ type: 'SetMic', on: false }, at(3, 2), one))
    expect(stage.fr().handover?.state).toBe('done')
  })

  test.each<[string, Command, string]>([
    ['with oneself', { type: 'AskHandover', partner: 'fr-1' }, 'no-partner'],
    ['with another booth', { type: 'AskHandover', partner: 'en-1' }, 'no-partner'],
    ['with nobody on mic', { type: 'AskHandover', partner: 'fr-2' }, 'nobody-to-relieve'],
  ])('refused: %s', (_, command, code) => {
    expect(desk().press(command, at(1), one)).toBe(code)
  })

  test('refused: a second one while one is under way', () => {
    expect(asked().press({ type: 'AskHandover', partner: 'fr-1' }, at(2, 1), two)).toBe('handover-under-way')
  })

  test('whatever is pressed in a booth of three: after [Switched] exactly one is on mic, whoever starts', () => {
    const agenda = smallAgenda({ booths: [booth('fr', 3)] })
    const team = ['fr-1', 'fr-2', 'fr-3']
    const step = fc.record({ who: fc.nat(2), other: fc.nat(2), act: fc.nat(6), after: fc.integer({ min: 1, max: 40 }) })
    let switched = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const stage = desk(agenda)
        let now = T0
        for (const { who, other, act, after } of steps) {
          now = later(now, seconds(after))
          const events = decideWake(stage.show(), now)
          if (events.length > 0) stage.keep({ type: 'Wake' }, events, now)
          const asked = stage.fr().handover
          const handover = asked?.id ?? 1
          const commands: readonly Command[] = [
            { type: 'SetMic', on: true },
            { type: 'SetMic', on: false },
            { type: 'AskHandover', partner: team[other] ?? '' },
            { type: 'AnswerHandover', handover, accept: true },
            { type: 'AnswerHandover', handover, accept: other === 0 },
            { type: 'CancelHandover', handover },
            { type: 'CompleteHandover', handover },
          ]
          const command = commands[act] ?? { type: 'SetMic', on: true }
          // Mostly whoever is meant; sometimes anybody.
          const meant = act === 6 ? asked?.stops : act > 2 ? asked?.partner : undefined
          const hand = (other === 2 ? undefined : meant) ?? team[who] ?? ''
          const answer = stage.press(command, now, interpreterNamed(hand))
          for (const person of stage.mics()) expect(stage.mics().filter((each) => each === person)).toHaveLength(1)
          if (command.type !== 'CompleteHandover' || answer !== 'done') continue
          switched += 1
          expect(stage.mics()).toEqual([stage.fr().handover?.starts])
        }
      }),
      { seed: 20_220_520, numRuns: 1200 },
    )
    expect(switched).toBeGreaterThan(50)
  })
})
