import { expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, seconds } from '../../../shared/domain/time.ts'
import { ribbon as english } from '../../../shared/words/en/ribbon.ts'
import { ribbon as french } from '../../../shared/words/fr/ribbon.ts'
import { at, breakSlot, inSequence, KALLIOPE, smallAgenda, speech, speeches } from '../../../testing/show/agendas.ts'
import { fiveLanguages } from '../../../testing/show/fiveLanguages.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { type RibbonTexts, ribbonLayout } from './ribbonLayout.ts'
import { type Block, type RibbonModel, ribbonModel } from './ribbonModel.ts'
import { ribbonSentence } from './ribbonSentence.ts'

/** Presses in order; `turn` and `from` are filled in with what is on. */
type Step = readonly [Instant, Command]

function scene(steps: readonly Step[], now: Instant, loaded = smallAgenda()) {
  const show = rehearse(loaded, at(-30))
  for (const [when, command] of steps) {
    const turn = show.show().floor.turn?.id ?? null
    const done = show.press('turn' in command ? { ...command, turn } : command, when)
    if (done !== 'done') throw new Error(`${command.type} was refused: ${done}`)
  }
  const agenda = show.show().agenda
  const course = courseOf(show.show())
  const { requests } = pageView('moderator', show.show()).queue
  return { model: ribbonModel(agenda, course, forecast(agenda, course, now), requests, now), course }
}

const START: Step = [at(0), { type: 'StartShow', start: 'as-planned' }]
const next = (minute: number, to: string): Step => [at(minute), { type: 'StartSegment', turn: null, to }]
const language = (minute: number, from: string, to: string): Step => [
  at(minute),
  { type: 'SetFloorLanguage', turn: null, from, to },
]
const brief = (block: Block) => [block.when, block.kind, block.from, block.to]
const find = (model: RibbonModel, when: Block['when']) => model.blocks.filter((block) => block.when === when)

test('RIB-1 the axis runs from the planned start to the hard end, seconds to scale', () => {
  const { model } = scene([START], at(0))
  expect([model.start, model.span, model.hardEnd, model.end, model.beyond]).toEqual([at(0), 3600, 3600, 3000, null])
})

test('RIB-2 past at its actual length, now to its expected end, the rest as forecast', () => {
  const { model } = scene([START, next(6, '2.1')], at(8))
  expect(model.blocks.map(brief)).toEqual([
    ['past', 'turn', 0, 360],
    ['now', 'turn', 360, 810],
    ['next', 'turn', 810, 1260],
    ['next', 'open', 1260, 2460],
    ['next', 'turn', 2460, 2760],
    ['next', 'turn', 2760, 3060],
  ])
  expect(model.now).toBe(480)
  expect(model.slots.map(({ number, at: from, here }) => [number, from, here])).toEqual([
    [1, 0, false],
    [2, 360, true],
    [3, 1260, false],
    [4, 2460, false],
  ])
})

test('RIB-3 inked when heard or confirmed, pencil when planned; the past nobody confirmed stays pencil', () => {
  const { model } = scene([START, next(5, '2.1'), language(6, 'en', 'en'), next(12, '2.2')], at(13))
  expect(model.blocks.slice(0, 3).map((block) => block.parts.map((part) => part.sure))).toEqual([
    [false],
    [true],
    [false],
  ])
})

test('RIB-4 a switch from what was heard is a cut; a correction of a mere plan takes its place', () => {
  const { model } = scene(
    [START, language(1, 'en', 'en'), language(3, 'en', 'fr'), next(5, '2.1'), language(6, 'en', 'fr')],
    at(7),
  )
  const [first, now] = model.blocks
  expect(first?.parts.map(({ from, language, texture }) => [from, language, texture])).toEqual([
    [0, 'en', 0],
    [180, 'fr', 1],
  ])
  expect(now?.parts.map(({ from, language, sure }) => [from, language, sure])).toEqual([[300, 'fr', true]])
})

test('RIB-5 over its limit the turn grows to now, and a line shows where its plan ended', () => {
  const { model } = scene([START], at(9))
  expect(find(model, 'now').map(({ to, due, phase }) => [to, due, phase])).toEqual([[540, 300, 'over']])
})

test('RIB-6 a forecast past the hard end is marked beyond it, and the axis holds it', () => {
  const { model, course } = scene([START], at(17))
  expect(model.beyond).toEqual({ from: 3600, to: 3720 })
  expect(model.span).toBe(3720)
  const told = ribbonSentence(model, course, { words: english, language: 'en', zone: 'Europe/Zurich' })
  expect(told).toContain('2\u00a0min past the hard end')
})

test('RIB-7 held: its phase is held, and it still ends where its clock does', () => {
  const { model } = scene([START, [at(2), { type: 'HoldShow', turn: null }]], at(4))
  expect(find(model, 'now').map(({ to, phase }) => [to, phase])).toEqual([[420, 'held']])
})

test('RIB-8 the chair between turns ends now, has no limit and no name; a break has no language', () => {
  const agenda = smallAgenda({
    slots: inSequence(at(0), [
      speeches('one', minutes(5), [speech('1', KALLIOPE)]),
      breakSlot('pause', minutes(10)),
      speeches('two', minutes(5), [speech('2', KALLIOPE)]),
    ]),
  })
  const { model } = scene([START, [at(3), { type: 'EndTurn', turn: null }]], at(4), agenda)
  expect(find(model, 'now').map(({ from, to, name, phase }) => [from, to, name, phase])).toEqual([
    [180, 240, null, 'open'],
  ])
  expect(find(model, 'next').map(({ kind, parts }) => [kind, parts.length])).toEqual([
    ['break', 0],
    ['turn', 1],
  ])
})

test('RIB-9 before the start and after the end there is no now-mark in the wrong place', () => {
  expect(scene([], at(-10)).model.now).toBeNull()
  expect(find(scene([], at(-10)).model, 'now')).toEqual([])
  const ended = scene([START, [at(4), { type: 'EndShow' }]], at(5))
  expect([ended.model.now, ended.model.end, find(ended.model, 'next')]).toEqual([null, 240, []])
})

test('RIB-10 a show run on another day than its plan is drawn where it is', () => {
  const far = at(60 * 24 * 30)
  const { model } = scene([[far, { type: 'StartShow', start: 'as-planned' }]], far)
  expect(model.start).toBe(far)
  expect(model.span).toBeLessThan(3 * 3600)
})

const TEXTS: RibbonTexts = {
  slots: { welcome: 'Welcome', brief: 'Issue brief', qa: 'Q&A', closing: 'Closing' },
  hardEnd: 'Hard end',
  spare: '9 min spare',
  open: 'List open',
  pause: 'Break',
}

test('RIB-11 names from 92 px where they fit, letters from 14, slot words from 900', () => {
  const { model } = scene([START, next(6, '2.1')], at(8))
  const labels = (width: number) => {
    const { blocks } = ribbonLayout(model, width, TEXTS)
    return model.blocks.map((block) => blocks[block.key]?.label)
  }
  expect(labels(1200)).toEqual(['letters', 'name', 'name', 'name', 'name', 'letters'])
  expect(labels(200)).toEqual(['tiny', 'small', 'small', 'none', 'tiny', 'tiny'])
  expect(labels(130)).toEqual(['none', 'tiny', 'tiny', 'none', 'none', 'none'])
  expect(ribbonLayout(model, 1200, TEXTS).slots.map((slot) => slot.show)).toEqual(['words', 'words', 'words', 'words'])
  expect(ribbonLayout(model, 640, TEXTS).slots.map((slot) => slot.show)).toEqual([
    'number',
    'number',
    'number',
    'number',
  ])
})

test.each([1200, 640, 350])('RIB-12 at %i px no time stands on another, on the mark or on the hard end', (width) => {
  const { model } = scene([START, next(6, '2.1')], at(8))
  const px = (at: number) => (at / model.span) * width
  const { ticks, hardEndWords } = ribbonLayout(model, width, TEXTS)
  expect(ticks.length).toBeGreaterThan(1)
  const lefts = ticks.map((tick) => px(tick.at))
  lefts.forEach((left, index) => {
    expect((lefts[index + 1] ?? Number.POSITIVE_INFINITY) - left).toBeGreaterThanOrEqual(40)
    expect(Math.abs(left + 18 - px(model.now ?? 0))).toBeGreaterThan(30)
    expect(left + 36).toBeLessThan(width - (hardEndWords ? 90 : 50))
  })
})

test('RIB-13 one sentence says all of it, in either language', () => {
  const { model, course } = scene([START, language(1, 'en', 'en'), language(3, 'en', 'fr'), next(6, '2.1')], at(8))
  expect(ribbonSentence(model, course, { words: english, language: 'en', zone: 'Europe/Zurich' })).toBe(
    'Language ribbon. So far: English, French from 14:33 to 14:36. Now English, planned, not confirmed. ' +
      'Then English from 14:43, the open list from 14:51, French from 15:11, English from 15:16. ' +
      'Ends 15:21. Interpretation stops at 15:30.',
  )
  const told = ribbonSentence(model, course, { words: french, language: 'fr', zone: 'Europe/Zurich' })
  expect(told).toContain('L’interprétation cesse à 15\u00a0h\u00a030.')
  expect(told).toContain('Maintenant anglais, prévu, non confirmé.')
})

test('RIB-14 any number of languages: each has the texture of its place', () => {
  const agenda = smallAgenda({ languages: ['en', 'fr', 'es', 'ar'] })
  const { model } = scene([START, language(1, 'en', 'ar')], at(2), agenda)
  expect(find(model, 'now')[0]?.parts.map((part) => part.texture)).toEqual([3])
})

test('RIB-15 added time is drawn with the next picture', () => {
  const { model } = scene([START, [at(2), { type: 'AddTime', turn: null, to: 'turn', by: seconds(90) }]], at(3))
  expect(find(model, 'now')[0]?.to).toBe(390)
})

test('RIB-17 a turn of the list runs to its own limit, then the list is open; whom it interrupts goes on', () => {
  const asked = { language: 'fr', note: null, behalf: null } as const
  const guest = { is: 'guest', guest: { name: 'Ana Silva', organisation: null } } as const
  const enters = (kind: 'statement' | 'point-of-order'): Command => ({
    type: 'EnterRequest',
    slot: 'qa',
    asker: guest,
    kind,
    ...asked,
  })
  const gives = (minute: number, request: string): Step => [
    at(minute),
    { type: 'GiveFloor', turn: null, request, interrupt: false },
  ]
  const steps: readonly Step[] = [START, next(20, '3'), [at(21), enters('statement')], gives(22, 'r4')]
  const { model } = scene(steps, at(23))
  expect(model.blocks.map(brief).slice(-4)).toEqual([
    ['now', 'turn', 1320, 1500],
    ['next', 'open', 1500, 2400],
    ['next', 'turn', 2400, 2700],
    ['next', 'turn', 2700, 3000],
  ])
  expect(find(model, 'now')[0]?.name).toBe('Ana Silva')
  const order: readonly Step[] = [...steps, [at(23), enters('point-of-order')], gives(23, 'r6')]
  const interrupting = scene(order, at(24)).model
  expect(interrupting.blocks.map(brief).slice(-5, -2)).toEqual([
    ['now', 'turn', 1380, 1500],
    ['next', 'turn', 1500, 1620],
    ['next', 'open', 1620, 2400],
  ])
})

test('RIB-18 five languages have five textures, and are told by name', () => {
  const { model, course } = scene([START], at(1), fiveLanguages)
  const textures = new Map(model.blocks.flatMap(({ parts }) => parts.map((part) => [part.language, part.texture])))
  expect(Object.fromEntries(textures)).toEqual({ en: 0, fr: 1, es: 2, ar: 3, ru: 4 })
  const told = (words: typeof english, language: 'en' | 'fr') =>
    ribbonSentence(model, course, { words, language, zone: 'Europe/Zurich' })
  expect(told(english, 'en')).toContain(
    'Now Arabic, planned, not confirmed. Then English from 14:35, French from 14:40',
  )
  expect(told(french, 'fr')).toContain('espagnol à partir de')
})

test('RIB-19 those who wait stand in their list with their language and name, and the list is open for what is left', () => {
  const ask = (name: string, language: string): Step => [
    at(2),
    {
      type: 'EnterRequest',
      slot: 'qa',
      asker: { is: 'guest', guest: { name, organisation: null } },
      kind: 'question',
      language,
      note: null,
      behalf: null,
    },
  ]
  const { model } = scene(
    [START, [at(1), { type: 'OpenList', slot: 'qa' }], ask('Ana Silva', 'fr'), ask('Joseph Okello', 'en')],
    at(3),
  )
  const list = model.blocks.filter((block) => block.from >= 20 * 60 && block.to <= 40 * 60)
  expect(list.map(({ kind, name, parts }) => [kind, name, parts[0]?.language])).toEqual([
    ['turn', 'Ana Silva', 'fr'],
    ['turn', 'Joseph Okello', 'en'],
    ['open', null, undefined],
  ])
})
