import { describe, expect, test } from 'vitest'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  MARTIJN,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { actor, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Agenda } from '../agenda/agenda.ts'
import { courseOf } from '../forecast/course.ts'
import { currentPlan } from '../runOfShow/runOfShow.ts'
import { hours, later, minutes, NONE, plus, seconds } from '../time.ts'
import type { AgendaEdit, NewSegment, NewSlot } from './agendaEdit.ts'

/** Welcome 5 · brief 15 (Kalliope, Pierre) · coffee 10 · Q&A 20 · closing 10 (Zita, Felipe 4:00). */
const agenda: Agenda = smallAgenda({
  slots: inSequence(T0, [
    speeches('welcome', minutes(5), [speech('w', FELIPE)]),
    speeches('brief', minutes(15), [speech('b1', KALLIOPE), speech('b2', PIERRE)]),
    breakSlot('coffee', minutes(10)),
    { ...speeches('qa', minutes(20), [speech('q', FELIPE)]), kind: 'discussion' },
    speeches('closing', minutes(10), [speech('c1', ZITA, 'fr'), speech('c2', FELIPE, 'en', minutes(4))]),
  ]),
})

function unstarted(): Rehearsal {
  return rehearse(agenda, T0)
}

/** The welcome is done, Kalliope has the floor. */
function live(): Rehearsal {
  const stage = unstarted()
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  stage.press({ type: 'StartSegment', turn: 2, to: 'b1' }, at(5))
  return stage
}

const edit = (stage: Rehearsal, asked: AgendaEdit) => stage.press({ type: 'EditAgenda', edit: asked }, at(6))

const zitas: NewSegment = {
  id: 'new',
  title: null,
  speaker: ZITA,
  language: 'fr',
  assumed: true,
  duration: minutes(5),
}
const coffee: NewSlot = {
  id: 'tea',
  kind: 'break',
  title: 'Tea',
  duration: minutes(10),
  segment: { ...zitas, id: 'tea-break', speaker: null, language: null, duration: null },
}
const replace = (segment: string, from: string, to = MARTIJN): AgendaEdit => ({
  edit: 'replace-speaker',
  segment,
  from,
  to,
  language: 'en',
  assumed: false,
})
const add = (segment: Partial<NewSegment>, slot = 'brief', after: string | null = 'b2'): AgendaEdit => ({
  edit: 'add-segment',
  at: { slot, after },
  segment: { ...zitas, ...segment },
})
const addSlot = (slot: Partial<NewSlot>, after: string | null = 'brief'): AgendaEdit => ({
  edit: 'add-slot',
  after,
  slot: { ...coffee, ...slot },
})
const move = (segment: string, from: [string, string | null], to: [string, string | null]): AgendaEdit => ({
  edit: 'move-segment',
  segment,
  from: { slot: from[0], after: from[1] },
  to: { slot: to[0], after: to[1] },
})
const retime = (slot: string, from: [number, number], to: [number, number]): AgendaEdit => ({
  edit: 'retime-slot',
  slot,
  from: { start: at(from[0]), duration: minutes(from[1]) },
  to: { start: at(to[0]), duration: minutes(to[1]) },
})

describe('EDT-1 what somebody else changed meanwhile is not overwritten', () => {
  test.each<AgendaEdit>([
    replace('c1', PIERRE),
    { edit: 'plan-language', segment: 'c1', from: 'en', to: 'fr', assumed: false },
    { edit: 'title-segment', segment: 'c1', from: 'Thanks', to: null },
    { edit: 'retime-segment', segment: 'c1', from: minutes(6), to: minutes(7) },
    { edit: 'retime-segment', segment: 'c2', from: null, to: minutes(7) },
    move('c2', ['closing', null], ['brief', 'b2']),
    add({}, 'brief', 'gone'),
    { edit: 'move-slot', slot: 'closing', from: 'coffee', to: 'brief' },
    { edit: 'move-slot', slot: 'closing', from: 'qa', to: 'gone' },
    addSlot({}, 'gone'),
    retime('closing', [50, 9], [50, 12]),
    { edit: 'title-slot', slot: 'closing', from: 'Ending', to: 'The end' },
    { edit: 'move-hard-end', from: at(59), to: at(70) },
  ])('$edit', (asked) => {
    const stage = live()
    expect(edit(stage, asked)).toBe('stale-agenda')
    expect(stage.show().agenda).toBe(agenda)
  })

  test('texts are the same in whatever order they name their languages', () => {
    const stage = unstarted()
    const [to, from] = [
      { fr: 'Fin', en: 'End' },
      { en: 'End', fr: 'Fin' },
    ]
    edit(stage, { edit: 'title-slot', slot: 'closing', from: 'closing', to })
    expect(edit(stage, { edit: 'title-slot', slot: 'closing', from, to: 'The end' })).toBe('done')
  })
})

describe('EDT-2 what is done, or is on, is never rewritten; only its title', () => {
  test.each<readonly [string, AgendaEdit]>([
    ['segment-done', replace('w', FELIPE)],
    ['segment-on', replace('b1', KALLIOPE)],
    ['segment-on', { edit: 'plan-language', segment: 'b1', from: 'en', to: 'fr', assumed: false }],
    ['segment-on', { edit: 'retime-segment', segment: 'b1', from: null, to: minutes(9) }],
    ['segment-done', { edit: 'make-optional', segment: 'w', to: true }],
    ['segment-on', move('b1', ['brief', null], ['closing', null])],
    ['segment-done', { edit: 'drop-segment', segment: 'w' }],
    ['slot-past', add({}, 'welcome', 'w')],
    ['slot-past', move('c1', ['closing', null], ['welcome', 'w'])],
    ['place-past', add({}, 'brief', null)],
    ['place-past', move('c1', ['closing', null], ['brief', null])],
    ['slot-past', retime('welcome', [0, 5], [0, 6])],
    ['slot-on', retime('brief', [5, 15], [5, 16])],
    ['slot-on', { edit: 'drop-slot', slot: 'brief' }],
    ['slot-past', { edit: 'fix-start', slot: 'welcome', to: true }],
    ['slot-on', { edit: 'move-slot', slot: 'brief', from: 'welcome', to: 'qa' }],
    ['place-past', { edit: 'move-slot', slot: 'closing', from: 'qa', to: 'welcome' }],
    ['place-past', addSlot({}, null)],
  ])('%s', (code, asked) => {
    const stage = live()
    expect(edit(stage, asked)).toBe(code)
    expect(stage.show().agenda).toBe(agenda)
  })

  test('a title is no part of what is done', () => {
    const stage = live()
    expect(edit(stage, { edit: 'title-segment', segment: 'b1', from: null, to: { en: 'The brief' } })).toBe('done')
    expect(edit(stage, { edit: 'title-slot', slot: 'welcome', from: 'welcome', to: 'Accueil' })).toBe('done')
    expect(stage.show().notices).toEqual([])
  })

  test('a slot jumped over can be dropped, and the planned times of those that were on stay', () => {
    const stage = live()
    stage.press({ type: 'StartSegment', turn: 3, to: 'q' }, at(12))
    const before = currentPlan(stage.show())
    expect(edit(stage, { edit: 'drop-slot', slot: 'coffee' })).toBe('done')
    const after = currentPlan(stage.show())
    expect(after['qa']).toEqual(before['qa'])
    expect(after['closing']).toEqual(before['closing'])
  })

  test('a shared duration that is done stays what it was when others share the slot', () => {
    const stage = live()
    expect(edit(stage, add({ duration: null }))).toBe('done')
    const plan = currentPlan(stage.show())
    expect(plan['b1']?.duration).toBe(minutes(7.5))
    expect(plan['b2']?.duration).toBe(minutes(3.75))
    expect(plan['new']?.duration).toBe(minutes(3.75))
  })
})

describe('EDT-3 an edit that would make no agenda is refused', () => {
  test.each<readonly [string, AgendaEdit]>([
    ['unknown-segment', replace('nobody', PIERRE)],
    ['unknown-person', replace('c1', ZITA, 'nobody')],
    ['unknown-language', { edit: 'plan-language', segment: 'c1', from: 'fr', to: 'ru', assumed: true }],
    ['chairs-discussion', replace('q', FELIPE)],
    ['no-duration', { edit: 'retime-segment', segment: 'c1', from: null, to: NONE }],
    ['already-so', { edit: 'make-optional', segment: 'c1', to: false }],
    ['already-there', move('c2', ['closing', 'c1'], ['closing', 'c1'])],
    ['already-there', move('c2', ['closing', 'c1'], ['closing', 'c2'])],
    ['one-segment', move('q', ['qa', null], ['closing', null])],
    ['one-segment', move('c1', ['closing', null], ['qa', 'q'])],
    ['one-segment', add({}, 'coffee', null)],
    ['last-segment', move('w', ['welcome', null], ['brief', null])],
    ['last-segment', { edit: 'drop-segment', segment: 'q' }],
    ['unknown-slot', add({}, 'nowhere', null)],
    ['unknown-slot', { edit: 'drop-slot', slot: 'nowhere' }],
    ['id-taken', add({ id: 'welcome' })],
    ['id-taken', addSlot({ id: 'tea-break' })],
    ['id-taken', { edit: 'add-person', person: person('fr-1') }],
    ['no-duration', add({ duration: NONE })],
    ['no-duration', addSlot({ duration: NONE })],
    ['no-duration', addSlot({ segment: { ...coffee.segment, duration: NONE } })],
    ['nobody-in-break', addSlot({ segment: zitas })],
    ['chairs-discussion', addSlot({ kind: 'discussion', segment: zitas })],
    ['unknown-person', addSlot({ kind: 'speeches' })],
    ['already-so', { edit: 'fix-start', slot: 'qa', to: false }],
    ['already-there', { edit: 'move-slot', slot: 'qa', from: 'coffee', to: 'coffee' }],
    ['no-duration', retime('qa', [30, 20], [30, 0])],
    ['before-start', retime('qa', [30, 20], [-1, 20])],
    ['before-start', { edit: 'move-hard-end', from: at(60), to: at(0) }],
  ])('%s', (code, asked) => {
    const stage = unstarted()
    expect(edit(stage, asked)).toBe(code)
    expect(stage.show().agenda).toBe(agenda)
  })

  test('last-slot', () => {
    const stage = rehearse(smallAgenda({ slots: agenda.slots.slice(0, 1) }), T0)
    expect(edit(stage, { edit: 'drop-slot', slot: 'welcome' })).toBe('last-slot')
  })

  test('agenda-full', () => {
    const crowd = Array.from({ length: 1000 }, (_, i) => speech(`s-${i}`, ZITA))
    const stage = rehearse(smallAgenda({ slots: [speeches('all', hours(10), crowd)] }), T0)
    expect(edit(stage, add({}, 'all', null))).toBe('agenda-full')
    expect(edit(stage, addSlot({}, 'all'))).toBe('agenda-full')
  })

  test('not-live: an ended show is a record', () => {
    const stage = live()
    stage.press({ type: 'EndShow' }, at(6))
    expect(edit(stage, { edit: 'drop-segment', segment: 'c1' })).toBe('not-live')
  })

  test('not-allowed: only moderators edit', () => {
    const stage = live()
    for (const role of ['crew', 'speaker', 'interpreter', 'public'] as const) {
      const asked = { edit: 'drop-segment', segment: 'c1' } as const
      expect(stage.press({ type: 'EditAgenda', edit: asked }, at(6), actor(role, role))).toBe('not-allowed')
    }
  })
})

describe('EDT-4 what each edit does', () => {
  test('a speaker replaced takes the segment’s text with them', () => {
    const stage = live()
    edit(stage, { edit: 'add-person', person: person('silva') })
    expect(edit(stage, replace('c1', ZITA, 'silva'))).toBe('done')
    const closing = stage.show().agenda.slots.at(-1)
    expect(closing?.segments[0]).toMatchObject({ speaker: 'silva', language: 'en', assumed: false, words: null })
  })

  test('a new slot begins where the one before it ends, and the later ones make room up to the first fixed start', () => {
    const stage = live()
    edit(stage, { edit: 'fix-start', slot: 'closing', to: true })
    expect(edit(stage, addSlot({}))).toBe('done')
    expect(starts(stage)).toEqual({ welcome: 0, brief: 5, tea: 20, coffee: 30, qa: 40, closing: 50 })
    expect(stage.show().runOfShow.fates['tea-break']).toBe('ahead')
  })

  test('a slot moved, dropped or retimed moves what follows it', () => {
    const stage = live()
    expect(edit(stage, { edit: 'move-slot', slot: 'closing', from: 'qa', to: 'brief' })).toBe('done')
    expect(starts(stage)).toEqual({ welcome: 0, brief: 5, closing: 20, coffee: 30, qa: 40 })
    expect(edit(stage, { edit: 'drop-slot', slot: 'coffee' })).toBe('done')
    expect(starts(stage)).toEqual({ welcome: 0, brief: 5, closing: 20, qa: 30 })
    expect(edit(stage, retime('closing', [20, 10], [22, 12]))).toBe('done')
    expect(starts(stage)).toEqual({ welcome: 0, brief: 5, closing: 22, qa: 34 })
  })

  test('instants are those on screen: moved by “start now”, whole seconds once written down', () => {
    const stage = unstarted()
    const shift = plus(hours(3), seconds(12.345))
    stage.press({ type: 'StartShow', start: 'now' }, later(T0, shift))
    const from = { start: later(at(50), shift), duration: minutes(10) }
    const to = { start: later(at(240), seconds(0)), duration: minutes(10) }
    expect(edit(stage, { edit: 'retime-slot', slot: 'closing', from, to })).toBe('done')
    expect(stage.show().agenda.slots.at(-1)?.start).toBe(later(at(59), seconds(48)))
    expect(edit(stage, { edit: 'move-hard-end', from: later(at(60), shift), to: at(260) })).toBe('done')
    expect(stage.show().agenda.hardEnd).toEqual({ at: later(at(79), seconds(48)), assumed: false })
  })

  test('a duration given by hand replaces what catching up gave', () => {
    const stage = live()
    const changes = [
      { segment: 'c1', from: minutes(6), to: minutes(3) },
      { segment: 'q', from: minutes(20), to: minutes(10) },
    ]
    stage.press({ type: 'CatchUp', turn: 3, changes, slotBy: NONE, skip: [] }, at(6))
    edit(stage, { edit: 'retime-segment', segment: 'c1', from: null, to: minutes(5) })
    edit(stage, retime('qa', [30, 20], [30, 15]))
    expect(currentPlan(stage.show())).toMatchObject({
      c1: { duration: minutes(5) },
      q: { duration: minutes(15) },
      qa: { duration: minutes(15) },
    })
  })

  test('an undo takes it back', () => {
    const stage = live()
    const before = courseOf(stage.show())
    edit(stage, { edit: 'drop-slot', slot: 'closing' })
    expect(stage.press({ type: 'Undo', revision: stage.show().revision }, at(7))).toBe('done')
    expect(courseOf(stage.show())).toEqual(before)
    expect(stage.show().agenda).toEqual(agenda)
  })
})

function starts(stage: Rehearsal) {
  return Object.fromEntries(stage.show().agenda.slots.map((slot) => [slot.id, (slot.start - T0) / minutes(1)]))
}

function person(id: string) {
  return { id, name: 'Ana Silva', sayAs: 'AH-nah SEEL-vah', function: null, organisation: 'Lisbon' }
}
