import { describe, expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { NOT_SPOKEN } from '../../../shared/domain/forecast/spokenSoFar.ts'
import { type Asker, isWaiting, type RequestKind, sameAsker } from '../../../shared/domain/queue/speakerList.ts'
import { type Instant, minutes } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { requestSeenBy } from '../../../shared/views/queueSeenBy.ts'
import { at, MARTIJN, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { behindFiveHundred, ordinaryGuest } from '../../../testing/show/room.ts'
import { heard, queueNews } from './queueNews.ts'
import { absentIn, listedSlots, moveTo, queueRows, shownList, spokenByNow, unreached } from './queueRows.ts'

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

test('QUE-27 all who wait are counted, and the last who is told is not the last where more wait', () => {
  const rowsOf = (shown: Live) => queueRows(agenda, shown, 'qa', at(22)).slice(-2)
  expect(rowsOf(pageView('moderator', behindFiveHundred(MARTIJN).show()))).toMatchObject([
    { place: 499, of: 549, lastTold: false },
    { place: 500, of: 549, lastTold: true },
  ])
  const { done, start, ask, live } = stage()
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('3', at(20))
  ask(PIERRE, 'qa', at(21))
  expect(rowsOf(live())).toMatchObject([{ place: 1, of: 1, lastTold: true }])
})

describe('QUE-29 far down a list, where the organisation is not told', () => {
  const { done, start, live, show } = stage()
  const ana = (organisation: string): Asker => ({ is: 'guest', guest: { name: 'Ana', organisation } })
  const enter = (asker: Asker, kind: RequestKind = 'question') =>
    done({ type: 'EnterRequest', slot: 'qa', asker, kind, language: 'en', note: null, behalf: null }, at(21))
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  start('3', at(20))
  enter({ is: 'guest', guest: { name: 'Ana', organisation: null } })
  for (let n = 0; n < 40; n += 1) enter(ordinaryGuest(n))
  enter(ana('UNHCR'))
  enter(ana('IOM'), 'statement')

  const give = (asker: Asker, now: Instant) => {
    const request = show().queue.requests.find((each) => isWaiting(each) && sameAsker(each.asker, asker))?.id ?? ''
    done({ type: 'GiveFloor', turn: live().turn?.id ?? null, request, interrupt: false }, now)
  }
  const told = (asker: Asker, now: Instant) => {
    const { queue, floor } = show()
    const request = queue.requests.find((each) => isWaiting(each) && sameAsker(each.asker, asker))
    const row = queueRows(agenda, live(), 'qa', now).find((each) => each.request.id === request?.id)
    if (request === undefined || row === undefined) throw new Error('they wait')
    const opened = requestSeenBy('moderator', request, queue, floor.turns)
    return { short: row.request.short, unopened: spokenByNow(row, row.request), opened: spokenByNow(row, opened) }
  }
  const [no, two] = [NOT_SPOKEN, { times: 1, lasted: minutes(2) }]

  test('the turn of somebody without one is not theirs who have one', () => {
    give({ is: 'guest', guest: { name: 'Ana', organisation: null } }, at(22))
    expect(told(ana('UNHCR'), at(24))).toEqual({ short: true, unopened: no, opened: no })
    expect(told(ana('IOM'), at(24))).toEqual({ short: true, unopened: no, opened: no })
  })

  test('whoever has the floor and waits again is known once their request is opened', () => {
    give(ana('IOM'), at(25))
    enter(ana('IOM'), 'right-of-reply')
    expect(told(ana('IOM'), at(27))).toEqual({ short: true, unopened: no, opened: two })
    expect(told(ana('UNHCR'), at(27))).toEqual({ short: true, unopened: no, opened: no })
  })
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
  expect(queueNews(two, moved)).toEqual({ is: 'moved', request: zita, place: 1 })
  done({ type: 'MoveRequest', request: zita, from: null, after: pierre }, at(2))
  expect(queueNews(moved, heard(live(), 'welcome')), 'of two neighbours, the one who was moved').toEqual({
    is: 'moved',
    request: zita,
    place: 2,
  })
  done({ type: 'MoveRequest', request: zita, from: pierre, after: null }, at(2))
  done({ type: 'CallRequest', request: zita }, at(3))
  expect(queueNews(moved, heard(live(), 'welcome'))).toEqual({ is: 'called', request: zita, place: 1 })
  done({ type: 'RemoveRequest', request: zita }, at(4))
  expect(queueNews(moved, heard(live(), 'welcome'))).toEqual({ is: 'left', request: zita, place: 0 })
  expect(queueNews(first, two)).toEqual({ is: 'changed' })
})
