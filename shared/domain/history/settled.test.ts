import { describe, expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, MARTIJN, PIERRE, T0, ZITA } from '../../../testing/show/agendas.ts'
import { INTERPRETER, interpreterNamed, rehearse } from '../../../testing/show/rehearsal.ts'
import { asking, CREW, type Discussion, give, inDiscussion, must, speakerNamed } from '../../../testing/show/room.ts'
import { boothState, onMic } from '../booths/booths.ts'
import { decideLoad } from '../decide.ts'
import type { AgendaEdit } from '../editing/agendaEdit.ts'
import { noticesFor } from '../editing/notices.ts'
import { minutes, NONE, seconds } from '../time.ts'
import { entriesOf, replay } from './history.ts'

const undo = (stage: Discussion, minute = 40) =>
  stage.press({ type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 }, at(minute))
const turnOf = (stage: Discussion) => stage.show().floor.turn?.id ?? null
const states = (stage: Discussion, ...ids: readonly string[]) => ids.map((id) => stage.request(id).state)
const edit = (stage: Discussion, what: AgendaEdit, minute: number) =>
  stage.press({ type: 'EditAgenda', edit: what }, at(minute))
const entered = (person: string, slot = 'qa') =>
  ({ type: 'EnterRequest', slot, asker: { is: 'person', person }, ...asking() }) as const

describe('QUE-33 two requests of one kind by one asker are one', () => {
  test('QUE-33 removed, asked again, the removal undone: the newer stands in the older’s place', () => {
    const stage = inDiscussion()
    const [older, other] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'RemoveRequest', request: older }, at(23)))
    const newer = stage.ask(ZITA, 24)
    expect(stage.order()).toEqual([other, newer])
    must(undo(stage))
    expect(stage.order()).toEqual([newer, other])
    expect(stage.request(older)).toMatchObject({ state: 'merged', since: at(24) })
    expect(replay(entriesOf(stage.history()))?.show).toEqual(stage.show())
  })

  test('QUE-33 the floor given, asked again, the giving undone', () => {
    const stage = inDiscussion()
    const older = stage.ask(ZITA, 21)
    must(stage.press({ type: 'SetLimit', slot: 'qa', of: { request: older }, limit: seconds(30) }, at(22)))
    must(stage.press({ type: 'CallRequest', request: older }, at(23)))
    must(give(stage, older, at(24)))
    const newer = stage.ask(ZITA, 25)
    must(undo(stage))
    expect(states(stage, older, newer)).toEqual(['merged', 'called'])
    expect(stage.request(newer), 'called and limited as the older was').toMatchObject({
      since: at(23),
      limit: seconds(30),
    })
    must(give(stage, newer, at(41)))
    expect(stage.show().floor.turn).toMatchObject({ request: newer, person: ZITA })
  })

  test('QUE-33 its kind changed, asked again, the change undone', () => {
    const stage = inDiscussion()
    const older = stage.ask(ZITA, 21)
    const { changed } = stage.request(older)
    must(stage.press({ type: 'EditRequest', request: older, seen: changed, ...asking('statement') }, at(22)))
    const newer = stage.ask(ZITA, 23)
    must(undo(stage))
    expect(states(stage, older, newer)).toEqual(['merged', 'waiting'])
  })

  test('QUE-33 absent, asked again: the absent one is not called beside it, and undoing the absence joins them', () => {
    const stage = inDiscussion()
    const older = stage.ask(ZITA, 21)
    must(stage.press({ type: 'MarkAbsent', request: older }, at(22)))
    const newer = stage.ask(ZITA, 23)
    expect(stage.press({ type: 'CallRequest', request: older }, at(24))).toBe('already-waiting')
    must(undo(stage))
    expect(states(stage, older, newer)).toEqual(['merged', 'waiting'])
  })

  test('QUE-33 what was asked for twice and left unreached comes back as one', () => {
    const stage = inDiscussion()
    const press = { type: 'RequestFloor', slot: 'closing', ...asking() } as const
    must(stage.press({ type: 'StartSegment', turn: turnOf(stage), to: '4.1' }, at(22)))
    must(stage.press({ type: 'OpenList', slot: 'closing' }, at(22)))
    must(stage.press(press, at(23), speakerNamed(MARTIJN)))
    const older = `r${stage.show().revision}`
    must(stage.press({ type: 'StartSegment', turn: turnOf(stage), to: '3' }, at(24)))
    must(stage.press({ type: 'OpenList', slot: 'closing' }, at(25)))
    must(stage.press(press, at(26), speakerNamed(MARTIJN)))
    const newer = `r${stage.show().revision}`
    expect(states(stage, older, newer)).toEqual(['not-reached', 'waiting'])
    must(stage.press({ type: 'StartSegment', turn: turnOf(stage), to: '2.1' }, at(27)))
    must(stage.press({ type: 'StartSegment', turn: turnOf(stage), to: '4.2' }, at(28)))
    const waiting = stage.show().queue.requests.filter((each) => each.state === 'waiting')
    expect(waiting.map(({ id }) => id)).toEqual([newer])
  })

  test('QUE-33 withdrawn since by the asker, nobody waits', () => {
    const stage = inDiscussion()
    const older = stage.ask(ZITA, 21)
    must(stage.press({ type: 'RemoveRequest', request: older }, at(22)))
    const newer = stage.ask(ZITA, 23)
    must(stage.press({ type: 'WithdrawRequest', request: newer }, at(24), speakerNamed(ZITA)))
    must(undo(stage))
    expect(stage.order()).toEqual([])
    expect(states(stage, older, newer)).toEqual(['merged', 'withdrawn'])
  })

  test('QUE-33 stepped back since, they stand where they stepped to', () => {
    const stage = inDiscussion()
    const [older, other] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'RemoveRequest', request: older }, at(23)))
    const [newer, last] = [stage.ask(ZITA, 24), stage.ask(PIERRE, 25)]
    must(stage.press({ type: 'YieldPlace', request: newer, after: last }, at(26), speakerNamed(ZITA)))
    must(undo(stage))
    expect(stage.order()).toEqual([other, last, newer])
  })

  test('QUE-33 guests likewise, and other kinds and other lists stay apart', () => {
    const stage = inDiscussion()
    const guest = { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } } as const
    const typed = { type: 'EnterRequest', slot: 'qa', asker: guest, ...asking() } as const
    must(stage.press(typed, at(21), CREW))
    const older = `r${stage.show().revision}`
    must(stage.press({ type: 'RemoveRequest', request: older }, at(22)))
    must(
      stage.press(
        { ...typed, asker: { is: 'guest', guest: { name: 'Ana  Silva', organisation: 'IOM' } } },
        at(23),
        CREW,
      ),
    )
    const newer = `r${stage.show().revision}`
    must(stage.press({ ...typed, kind: 'statement' }, at(24), CREW))
    must(stage.press({ ...typed, slot: 'closing' }, at(25), CREW))
    must(undo(stage))
    expect(stage.request(older).state).toBe('merged')
    const waiting = stage.show().queue.requests.filter((each) => each.state === 'waiting')
    expect(waiting.map(({ slot, kind }) => `${slot} ${kind}`).sort()).toEqual([
      'closing question',
      'qa question',
      'qa statement',
    ])
    expect(waiting.map(({ id }) => id)).toContain(newer)
  })
})

/** Behind the discussion, with its list open. */
function withPanel(): Discussion {
  const stage = inDiscussion()
  const segment = { id: 'p1', title: null, speaker: PIERRE, language: 'en', assumed: false, duration: null }
  const slot = { id: 'panel', kind: 'speeches' as const, title: 'Panel', duration: minutes(10), segment }
  must(edit(stage, { edit: 'add-slot', after: 'qa', slot }, 20))
  return stage
}

describe('QUE-34 a slot that goes', () => {
  test('QUE-34 dropped, it leaves them not reached, and they are told', () => {
    const stage = inDiscussion()
    must(stage.press(entered(MARTIJN, 'closing'), at(21), CREW))
    const asked = `r${stage.show().revision}`
    must(edit(stage, { edit: 'drop-slot', slot: 'closing' }, 22))
    expect(stage.request(asked)).toMatchObject({ state: 'not-reached', since: at(22) })
    expect(stage.show().queue.lists['closing'], 'it has no list').toBeUndefined()
    const [notice] = noticesFor(stage.show().notices, speakerNamed(MARTIJN))
    expect(notice?.what).toMatchObject({ is: 'edit', edit: { slot: 'closing' }, subject: { title: 'closing' } })
    must(undo(stage))
    expect(stage.request(asked), 'undone, they wait again').toMatchObject({ state: 'waiting', since: at(21) })
  })

  test('QUE-34 also before the show, while its list is open already', () => {
    const stage = rehearse(inDiscussion().show().agenda, T0)
    must(stage.press({ type: 'OpenList', slot: 'brief' }, at(-9)))
    must(stage.press({ type: 'RequestFloor', slot: 'brief', ...asking() }, at(-8), speakerNamed(MARTIJN)))
    must(stage.press({ type: 'EditAgenda', edit: { edit: 'drop-slot', slot: 'brief' } }, at(-7)))
    expect(stage.show().queue.requests.map(({ state }) => state)).toEqual(['not-reached'])
    expect(stage.show().notices.map(({ people, booths }) => [people, booths])).toEqual([[[MARTIJN], []]])
  })

  test('QUE-34 its adding undone, it leaves them not reached, and they are told', () => {
    const stage = withPanel()
    must(stage.press(entered(MARTIJN, 'panel'), at(21), CREW))
    const asked = `r${stage.show().revision}`
    must(undo(stage))
    expect(stage.request(asked).state).toBe('not-reached')
    const [notice] = noticesFor(stage.show().notices, speakerNamed(MARTIJN))
    expect(notice?.what).toMatchObject({ is: 'taken-back', of: { edit: { edit: 'add-slot' } } })
    expect(noticesFor(stage.show().notices, speakerNamed(FELIPE)), 'nobody had seen it').toEqual([])
  })

  test('QUE-34 those who waited there can be carried into a later slot', () => {
    const stage = withPanel()
    must(stage.press(entered(MARTIJN, 'panel'), at(21), CREW))
    must(undo(stage))
    expect(stage.press({ type: 'CarryRequests', from: 'nowhere', to: 'closing' }, at(41))).toBe('unknown-slot')
    must(stage.press({ type: 'CarryRequests', from: 'panel', to: 'closing' }, at(41)))
    const carried = stage.show().queue.requests.filter(({ slot }) => slot === 'closing')
    expect(carried.map(({ state, asker }) => [state, asker])).toEqual([['waiting', { is: 'person', person: MARTIJN }]])
  })
})

const ana = { id: 'silva', name: 'Ana Silva', sayAs: null, function: null, organisation: null }

describe('QUE-35 whoever leaves the agenda', () => {
  test('QUE-35 leaves the list, called or absent: the floor cannot go to nobody', () => {
    const stage = inDiscussion()
    must(edit(stage, { edit: 'add-person', person: ana }, 20))
    const asked = stage.ask('silva', 21)
    must(stage.press(entered('silva', 'closing'), at(22), CREW))
    must(stage.press({ type: 'MarkAbsent', request: asked }, at(23)))
    must(undo(stage))
    must(undo(stage))
    expect(stage.show().queue.requests.map(({ state }) => state)).toEqual(['removed', 'removed'])
    expect(give(stage, asked, at(41))).toBe('not-waiting')
    expect(stage.press({ type: 'CallRequest', request: asked }, at(41))).toBe('not-waiting')
  })

  test('UND-7 whoever has the floor is in the agenda: what gave it to them is undone before their adding', () => {
    const stage = inDiscussion()
    must(edit(stage, { edit: 'add-person', person: ana }, 20))
    const adding = stage.show().revision
    must(give(stage, stage.ask('silva', 21), at(22)))
    expect(stage.press({ type: 'Undo', revision: adding }, at(23))).toBe('stale-undo')
    must(undo(stage))
    expect(stage.show().floor.turn?.person).toBe(FELIPE)
    must(undo(stage))
    expect(stage.show().agenda.people.map(({ id }) => id)).not.toContain('silva')
  })

  test('QUE-36 another agenda before the start begins the lists anew, and whoever waited is told', () => {
    const stage = rehearse(inDiscussion().show().agenda, T0)
    must(stage.press({ type: 'OpenList', slot: 'brief' }, at(-9)))
    const ask = { type: 'RequestFloor', slot: 'brief', ...asking() } as const
    must(stage.press(ask, at(-8), speakerNamed(MARTIJN)))
    must(stage.press(ask, at(-8), speakerNamed(KALLIOPE)))
    const { agenda } = stage.show()
    const people = agenda.people.filter(({ id }) => id !== KALLIOPE)
    const load = { type: 'LoadAgenda', agenda: { ...agenda, people } } as const
    const decision = decideLoad(stage.show(), load, 'replaced', { by: CREW, now: at(-7) })
    if ('refused' in decision) throw new Error(decision.refused)
    stage.keep(load, decision.events, at(-7))
    expect(stage.show().queue.requests).toEqual([])
    expect(stage.show().notices).toMatchObject([{ what: { is: 'loaded' }, people: [MARTIJN], booths: [] }])
  })
})

test('SIG-6 what was about a turn that is undone has lapsed with it; what was not stays open', () => {
  const stage = inDiscussion()
  must(give(stage, stage.ask(ZITA, 21), at(22)))
  const signal = (kind: 'cannot-hear' | 'need-text', minute: number) =>
    must(stage.press({ type: 'SendSignal', kind, turn: turnOf(stage) }, at(minute), INTERPRETER))
  signal('cannot-hear', 23)
  signal('need-text', 24)
  must(undo(stage))
  expect(stage.show().signals.map(({ kind, state }) => [kind, state])).toEqual([
    ['cannot-hear', 'lapsed'],
    ['need-text', 'sent'],
  ])
})

test('INT-16 after the end nobody goes on mic; before the start one may', () => {
  const stage = rehearse(inDiscussion().show().agenda, T0)
  const mic = (on: boolean, minute: number) => stage.press({ type: 'SetMic', on }, at(minute), interpreterNamed('fr-1'))
  expect(mic(true, -5)).toBe('done')
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'EndShow' }, at(1)))
  expect(mic(true, 2)).toBe('not-live')
  must(stage.press({ type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 }, at(3)))
  expect(onMic(boothState(stage.show().booths, 'fr'))).toEqual(['fr-1'])
})

test('INT-16 a mic that an older journal set after the end is off', () => {
  const stage = rehearse(inDiscussion().show().agenda, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'EndShow' }, at(1)))
  const set = { type: 'MicSet', booth: 'fr', person: 'fr-1', on: true, at: at(2) } as const
  stage.keep({ type: 'SetMic', on: true }, [set], at(2))
  expect(onMic(boothState(stage.show().booths, 'fr'))).toEqual([])
})

test('QUE-33 QUE-34 a journal of before, in which they stood beside one another, comes right as it is read', () => {
  const stage = inDiscussion()
  const older = stage.ask(ZITA, 21)
  must(stage.press({ type: 'MarkAbsent', request: older }, at(22)))
  const newer = stage.ask(ZITA, 23)
  const called = { type: 'RequestTurned', request: older, state: 'called', at: at(24) } as const
  stage.keep({ type: 'CallRequest', request: older }, [called], at(24))
  expect(states(stage, older, newer)).toEqual(['merged', 'called'])
  expect(stage.show().floor.clocks['qa']?.limit ?? NONE).toBe(minutes(20))
})
