import { describe, expect, test } from 'vitest'
import { at, FELIPE, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { INTERPRETER, rehearse } from '../../../testing/show/rehearsal.ts'
import { milliseconds, minutes, NONE, seconds, type Timer, timeLeft } from '../time.ts'
import { floorLanguage } from './floor.ts'

function started() {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  const turn = () => stage.show().floor.turn?.id ?? null
  const left = (timer: Timer | null | undefined, minute: number) => timer && timeLeft(timer, at(minute))
  return {
    ...stage,
    turn,
    turnLeft: (minute: number) => left(stage.show().floor.turn?.timer, minute),
    slotLeft: (slot: string, minute: number) => left(stage.show().floor.clocks[slot]?.timer, minute),
    start: (to: string, minute: number) => stage.press({ type: 'StartSegment', turn: turn(), to }, at(minute)),
    hold: (minute: number) => stage.press({ type: 'HoldShow', turn: turn() }, at(minute)),
    resume: (minute: number) => stage.press({ type: 'ResumeShow', turn: turn() }, at(minute)),
    end: (minute: number) => stage.press({ type: 'EndTurn', turn: turn() }, at(minute)),
    add: (to: 'turn' | 'slot', by: number, minute: number) =>
      stage.press({ type: 'AddTime', turn: turn(), to, by: milliseconds(by) }, at(minute)),
    say: (from: string, to: string, minute: number) =>
      stage.press({ type: 'SetFloorLanguage', turn: turn(), from, to }, at(minute), INTERPRETER),
  }
}

describe('the chair between turns', () => {
  test('FLR-1 ending a turn early gives the chair the floor while the slot runs on', () => {
    const show = started()
    show.start('2.1', 5)
    expect(show.end(8)).toBe('done')
    expect(show.show().floor.turn).toMatchObject({
      kind: 'chair',
      person: FELIPE,
      limit: null,
      timer: null,
      slot: 'brief',
    })
    expect(show.slotLeft('brief', 10)).toBe(minutes(10))
    expect(show.end(9)).toBe('chair-has-floor')
  })
})

describe('the slot clock', () => {
  test('FLR-2 stands still while another slot is on, and continues from what it had left', () => {
    const show = started()
    show.start('2.1', 5)
    show.start('3', 9)
    expect(show.slotLeft('brief', 20)).toBe(minutes(11))
    show.start('2.2', 20)
    expect(show.slotLeft('brief', 22)).toBe(minutes(9))
    expect(show.slotLeft('qa', 22)).toBe(minutes(9))
  })

  test('FLR-2 runs over like the turn', () => {
    const show = started()
    expect(show.slotLeft('welcome', 12)).toBe(minutes(-7))
    expect(show.turnLeft(12)).toBe(minutes(-7))
  })
})

describe('hold', () => {
  test('FLR-3 stops both clocks, and resume lets them run from what they had left', () => {
    const show = started()
    expect(show.hold(2)).toBe('done')
    expect(show.turnLeft(9)).toBe(minutes(3))
    expect(show.hold(3)).toBe('already-held')
    expect(show.resume(12)).toBe('done')
    expect(show.turnLeft(13)).toBe(minutes(2))
    expect(show.slotLeft('welcome', 13)).toBe(minutes(2))
    expect(show.resume(13)).toBe('not-held')
  })

  test('FLR-4 a turn started during a hold starts with held clocks', () => {
    const show = started()
    show.hold(2)
    show.start('2.1', 4)
    expect(show.turnLeft(30)).toBe(minutes(7.5))
    expect(show.slotLeft('brief', 30)).toBe(minutes(15))
    show.resume(30)
    expect(show.turnLeft(31)).toBe(minutes(6.5))
    expect(show.slotLeft('welcome', 31)).toBe(minutes(3))
  })

  test('FLR-8 a hold counts in each turn and slot for its own part', () => {
    const show = started()
    show.hold(2)
    show.start('2.1', 4)
    show.resume(7)
    show.start('2.2', 9)
    expect(show.show().floor.turns).toMatchObject([{ held: minutes(2) }, { held: minutes(3), endedAt: at(9) }])
    expect(show.show().floor.visits).toMatchObject([{ held: minutes(2) }, { held: minutes(3), endedAt: null }])
  })
})

describe('added time', () => {
  test('FLR-5 goes to the turn or to the slot, each for itself', () => {
    const show = started()
    show.add('turn', minutes(1), 1)
    expect([show.turnLeft(1), show.slotLeft('welcome', 1)]).toEqual([minutes(5), minutes(4)])
    show.add('slot', minutes(-2), 1)
    expect([show.turnLeft(1), show.slotLeft('welcome', 1)]).toEqual([minutes(5), minutes(2)])
    expect(show.show().floor.turn?.limit).toBe(minutes(6))
  })

  test('FLR-5 brings a turn back from over, held or not', () => {
    const show = started()
    show.hold(6)
    show.add('turn', minutes(2), 6)
    expect(show.turnLeft(6)).toBe(minutes(1))
  })

  test('FLR-5 taking more than the limit, or adding to the chair, is refused', () => {
    const show = started()
    expect(show.add('turn', minutes(-6), 1)).toBe('limit-below-zero')
    show.end(2)
    expect(show.add('turn', minutes(1), 3)).toBe('no-limit')
    expect(show.add('slot', minutes(1), 3)).toBe('done')
  })
})

describe('floor language', () => {
  test('FLR-6 planned, confirmed, corrected, each with its instant', () => {
    const show = started()
    show.say('en', 'en', 1)
    show.say('en', 'fr', 2)
    show.say('fr', 'en', 3)
    expect(show.show().floor.turn?.spoken).toEqual([
      { language: 'en', certainty: 'assumed', at: at(0) },
      { language: 'en', certainty: 'confirmed', at: at(1) },
      { language: 'fr', certainty: 'corrected', at: at(2) },
      { language: 'en', certainty: 'corrected', at: at(3) },
    ])
  })

  test('FLR-6 a planned language that the speaker stated is no guess', () => {
    const agenda = smallAgenda()
    const slots = agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({ ...segment, assumed: false })),
    }))
    const stage = rehearse({ ...agenda, slots }, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(floorLanguage(stage.show().floor.turn ?? { spoken: [] })?.certainty).toBe('stated')
  })

  test.each([
    ['another language in force', 'fr', 'en', 'stale-language'],
    ['a language that is not spoken here', 'en', 'es', 'unknown-language'],
  ])('FLR-7 %s', (_case, from, to, answer) => {
    expect(started().say(from, to, 1)).toBe(answer)
  })

  test('FLR-7 confirming twice', () => {
    const show = started()
    show.say('en', 'en', 1)
    expect(show.say('en', 'en', 2)).toBe('already-confirmed')
  })
})

test('RUN-3 every floor and clock command is refused from another turn', () => {
  const show = started()
  show.start('2.1', 5)
  const seen = 2
  for (const command of [
    { type: 'EndTurn', turn: seen },
    { type: 'HoldShow', turn: seen },
    { type: 'ResumeShow', turn: seen },
    { type: 'AddTime', turn: seen, to: 'turn', by: minutes(1) },
    { type: 'SetFloorLanguage', turn: seen, from: 'en', to: 'fr' },
  ] as const)
    expect(show.press(command, at(6))).toBe('stale-turn')
})

test('FLR-8 past turns keep limit, time and languages', () => {
  const show = started()
  show.add('turn', seconds(30), 1)
  show.say('en', 'fr', 2)
  show.start('2.1', 6)
  expect(show.show().floor.turns[0]).toMatchObject({
    startedAt: at(0),
    endedAt: at(6),
    limit: minutes(5.5),
    held: NONE,
    spoken: [{ language: 'en' }, { language: 'fr', at: at(2) }],
  })
})
