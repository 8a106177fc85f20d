import { expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/show.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { at, PIERRE, smallAgenda, T0, ZITA } from '../../../../shared/testing/agendas.ts'
import { pageView } from '../../../../shared/testing/pageView.ts'
import { rehearse } from '../../../../shared/testing/rehearsal.ts'
import { heard, queueNews } from './queueNews.ts'
import { absentIn, listedSlots, moveTo, queueRows, shownList, unreached } from './queueRows.ts'

const agenda = smallAgenda()

function stage() {
  const { press, show } = rehearse(agenda, T0)
  const live = () => pageView('moderator', show())
  const done = (command: Command, now: Instant) => expect(press(command, now)).toBe('done')
  return {
    live,
    show,
    done,
    start: (to: string, now: Instant) => done({ type: 'StartSegment', turn: live().turn?.id ?? null, to }, now),
    ask: (person: string, slot: string, now: Instant) => {
      const asked = { kind: 'question', language: 'fr', note: null, behalf: null } as const
      done({ type: 'EnterRequest', slot, asker: { is: 'person', person }, ...asked }, now)
      return live().queue.requests.find((each) => each.asker.is === 'person' && each.asker.person === person)?.id ?? ''
    },
  }
}

test('QUE-29 a row: its place, its name, when it would begin, and what was spoken so far', () => {
  const { done, start, ask, live } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('2.2', at(5))
  start('3', at(10))
  ask(PIERRE, 'qa', at(11))
  ask(ZITA, 'qa', at(12))
  done({ type: 'SetReady', person: ZITA, ready: true }, at(12))
  expect(queueRows(agenda, live(), 'qa', at(13))).toMatchObject([
    { name: 'Pierre Cazenave', place: 1, of: 2, ready: false, starts: at(13, 10), spoken: { times: 1 } },
    { name: 'Zita Cabais', place: 2, of: 2, ready: true, starts: at(15, 15), spoken: { times: 0 } },
  ])
})

test('QUE-22 those not reached are shown with the next slot that can take them; the absent have a place of their own', () => {
  const { done, start, ask, live } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  const pierre = ask(PIERRE, 'welcome', at(1))
  ask(ZITA, 'welcome', at(1))
  done({ type: 'MarkAbsent', request: pierre }, at(2))
  expect(absentIn(live(), 'welcome').map((each) => each.id)).toEqual([pierre])
  start('2.1', at(5))
  expect(unreached(agenda, live())).toMatchObject([{ from: { id: 'welcome' }, requests: [{}], to: { id: 'brief' } }])
  expect(listedSlots(agenda, live()).map((slot) => slot.id)).toEqual(['welcome', 'brief', 'qa', 'closing'])
})

test('QUE-34 those whose slot has left the agenda stand last, and can be taken along too', () => {
  const { done, live, show } = stage()
  const asker = { is: 'person', person: ZITA } as const
  const asked = { kind: 'question', language: 'en', note: null, behalf: null } as const
  done({ type: 'EnterRequest', slot: 'brief', asker, ...asked }, at(-2))
  done({ type: 'EditAgenda', edit: { edit: 'drop-slot', slot: 'brief' } }, at(-1))
  expect(unreached(show().agenda, live())).toMatchObject([
    { slot: 'brief', from: null, requests: [{}], to: { id: 'welcome' } },
  ])
})

test('QUE-32 the list on screen: the chosen one, else that of the slot that is on, else the discussion', () => {
  const { done, live } = stage()
  expect(shownList(agenda, live(), null)?.id).toBe('qa')
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  expect(shownList(agenda, live(), null)?.id).toBe('welcome')
  expect(shownList(agenda, live(), 'closing')?.id).toBe('closing')
  expect(shownList(agenda, live(), 'gone')?.id).toBe('welcome')
  done({ type: 'OpenList', slot: 'closing' }, at(1))
  expect(shownList(agenda, live(), null)?.id, 'opened ahead, while nobody can ask in this one').toBe('closing')
})

test.each([
  [0, 1, { from: null, after: 'b' }],
  [2, 1, { from: 'b', after: 'a' }],
  [2, 0, { from: 'b', after: null }],
  [0, 2, { from: null, after: 'c' }],
  [0, -1, null],
  [2, 3, null],
  [1, 1, null],
])('QUE-9 a move from %i to %i names whom it stood and shall stand behind', (from, to, move) => {
  expect(moveTo(['a', 'b', 'c'], from, to)).toEqual(move)
})

test('QUE-30 a change of the order is one sentence, and nothing is said of nothing', () => {
  const { done, ask, live } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  const first = heard(live(), 'welcome')
  const pierre = ask(PIERRE, 'welcome', at(1))
  const joined = heard(live(), 'welcome')
  expect(queueNews(first, joined)).toEqual({ is: 'joined', request: pierre, place: 1 })
  const zita = ask(ZITA, 'welcome', at(1))
  const two = heard(live(), 'welcome')
  expect(queueNews(two, two)).toBeNull()
  done({ type: 'MoveRequest', request: zita, from: pierre, after: null }, at(2))
  const moved = heard(live(), 'welcome')
  expect(queueNews(two, moved)).toMatchObject({ is: 'moved' })
  done({ type: 'CallRequest', request: zita }, at(3))
  expect(queueNews(moved, heard(live(), 'welcome'))).toEqual({ is: 'called', request: zita, place: 1 })
  done({ type: 'RemoveRequest', request: zita }, at(4))
  expect(queueNews(moved, heard(live(), 'welcome'))).toEqual({ is: 'left', request: zita, place: 0 })
  expect(queueNews(first, two)).toEqual({ is: 'changed' })
})
