import { describe, expect, test } from 'vitest'
import { at, MARTIJN } from '../../testing/show/agendas.ts'
import {
  asking,
  behindFiveHundred,
  CREW,
  give,
  inDiscussion,
  must,
  ordinaryGuest,
  speakerNamed,
} from '../../testing/show/room.ts'
import type { Role } from '../domain/actor.ts'
import { isWaiting } from '../domain/queue/speakerList.ts'
import { diff } from '../protocol/change/diff.ts'
import { unpackQueue } from '../protocol/sent/wireQueue.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import { apiLive } from './apiView.ts'
import { weightOf } from './bounds.ts'
import { queueSeenBy, requestSeenBy } from './queueSeenBy.ts'
import { liveSeenBy, mineSeenBy } from './seenBy.ts'

const WITH_KEY = ['admin', 'moderator', 'crew', 'interpreter', 'speaker'] as const satisfies readonly Role[]
const THE_DESK: readonly Role[] = ['admin', 'moderator', 'crew']

/** Sixty ordinary guests whom the crew typed in, each with a note, and behind them somebody who asked themself. */
function longList() {
  const stage = inDiscussion()
  for (let n = 0; n < 60; n += 1) {
    const asked = { ...asking(), note: 'x'.repeat(250) }
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asked }, at(21), CREW))
  }
  must(stage.press({ type: 'RequestFloor', slot: 'qa', ...asking() }, at(22), speakerNamed(MARTIJN)))
  return stage
}

describe('QUE-27 far down a list', () => {
  const { show } = longList()
  const { queue, floor } = show()

  test.each(WITH_KEY)('%s is told who waits, for what and in which language, and the rest of the first 30', (role) => {
    const { requests } = unpackQueue(liveSeenBy(role, show()).queue)
    const [first, far, himself] = [requests[29], requests[30], requests[60]]
    expect(requests).toHaveLength(61)
    expect(first).toMatchObject({ short: false, asker: ordinaryGuest(29) })
    expect(far).toMatchObject({ short: true, note: null, by: null, kind: 'question', language: 'en' })
    expect(far?.asker).toEqual({ is: 'guest', guest: { name: 'Maria González Fernández 30', organisation: null } })
    // Nothing more is known of him.
    expect(himself).toMatchObject({ short: false, asker: { person: MARTIJN }, by: null })
  })

  test.each(WITH_KEY)('%s gets of one that is opened what they would see of it among the first', (role) => {
    const [first, far] = [queue.requests[39], queue.requests[40]]
    if (first === undefined || far === undefined) throw new Error('nobody waits')
    const [near] = unpackQueue(liveSeenBy(role, show()).queue).requests.slice(29)
    const opened = requestSeenBy(role, far, queue, floor.turns)
    const { id, changed, asker } = far
    expect(opened).toEqual({ ...near, id, changed, asker })
    expect([role, opened.by !== null]).toEqual([role, THE_DESK.includes(role)])
  })

  test.each(WITH_KEY)(
    'a program with the key of %s is told the organisation and who typed it in of everybody',
    (role) => {
      const told = apiLive(role, show(), liveSeenBy(role, show())).queue.requests
      for (const [n, request] of queue.requests.entries()) {
        const { note, ...whole } = requestSeenBy(role, request, queue, floor.turns)
        const isShort = n >= 30 && note !== null
        expect(told[n]).toEqual({ ...whole, note: isShort ? null : note, short: isShort })
      }
    },
  )
})

describe('QUE-27 of those who are told, whoever is called or has the floor is told whole', () => {
  test.each([40, 499])('from place %i', (place) => {
    const stage = inDiscussion()
    for (let n = 0; n <= place; n += 1) {
      const asked = { ...asking(), note: n === place ? 'For the booths' : null }
      must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asked }, at(21), CREW))
    }
    const request = stage.order().at(-1)
    if (request === undefined) throw new Error('nobody waits')
    const told = () =>
      unpackQueue(liveSeenBy('interpreter', stage.show()).queue).requests.find(({ id }) => id === request)
    must(stage.press({ type: 'CallRequest', request }, at(22)))
    const whole = { short: false, asker: ordinaryGuest(place), note: 'For the booths' }
    expect(told()).toMatchObject({ state: 'called', ...whole })
    must(give(stage, request, at(23)))
    expect(told()).toMatchObject({ state: 'floor', ...whole })
  })
})

describe('QUE-27 after twenty have spoken, with five hundred who wait', () => {
  const stage = inDiscussion()
  for (let n = 0; n < 520; n += 1) {
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asking() }, at(21), CREW))
  }
  for (const request of stage.order().slice(0, 20)) must(give(stage, request, at(22)))
  must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(23)))
  const show = stage.show()
  const waiting = show.queue.requests.filter(isWaiting)

  test.each(WITH_KEY)('%s is told all who wait, the first 30 of them whole', (role) => {
    const told = unpackQueue(liveSeenBy(role, show).queue).requests.filter(isWaiting)
    expect(told.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
    expect(told.map(({ short }) => short)).toEqual(waiting.map((_, place) => place >= 30))
  })

  test('who has spoken is told whole, beside them', () => {
    const told = unpackQueue(liveSeenBy('moderator', show).queue).requests.filter(({ state }) => state === 'done')
    expect(told.map(({ asker, short }) => [asker, short])).toEqual(told.map((_, n) => [ordinaryGuest(n), false]))
    expect(told).toHaveLength(20)
  })

  test('whoever weighs the lists packs nobody anew', () => {
    const told = () => queueSeenBy('moderator', show.queue, show.floor.turns).requests['qa'] ?? []
    const before = told()
    weightOf(show, 'list')
    const after = told()
    expect(after.filter((each, place) => each !== before[place])).toEqual([])
  })
})

describe('QUE-27 behind the first five hundred', () => {
  const show = behindFiveHundred(MARTIJN).show()

  test.each(WITH_KEY)('%s is told of 500, within the bound, and how many wait', (role) => {
    const { queue } = liveSeenBy(role, show)
    expect(queue.requests['qa']).toHaveLength(500)
    expect(queue.waiting).toEqual({ qa: 549 })
    expect(sizeOf(queue)).toBeLessThanOrEqual(64 * 1024)
  })

  test('a speaker is told of their own request', () => {
    expect(mineSeenBy(speakerNamed(MARTIJN), show)?.requests).toMatchObject([
      { id: show.queue.requests[547]?.id, slot: 'qa', state: 'waiting' },
    ])
  })
})

test('QUE-27 those not reached take no place from those who wait in the same list', () => {
  const stage = inDiscussion()
  const enter = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) {
      const command = { type: 'EnterRequest', slot: 'closing', asker: ordinaryGuest(n), ...asking() } as const
      must(stage.press(command, at(21), CREW))
    }
  }
  const start = (to: string) =>
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to }, at(22)))
  enter(0, 40)
  start('4.1')
  start('3')
  enter(40, 80)
  const { requests } = unpackQueue(liveSeenBy('moderator', stage.show()).queue)
  for (const state of ['not-reached', 'waiting'] as const) {
    const short = requests.filter((each) => each.state === state).map((each) => each.short)
    expect([state, short]).toEqual([state, Array.from({ length: 40 }, (_, place) => place >= 30)])
  }
})

test('LNK-71 whoever comes among the first 30 because somebody leaves is told whole, and nobody else anew', () => {
  const stage = longList()
  const before = stage.show()
  const [first] = stage.order()
  must(stage.press({ type: 'RemoveRequest', request: first ?? '' }, at(23)))
  for (const role of WITH_KEY) {
    const change = diff(liveSeenBy(role, before).queue, liveSeenBy(role, stage.show()).queue)
    const text = JSON.stringify(change)
    expect([role, text.includes('International Organization for Migration')]).toEqual([role, true])
    expect([role, sizeOf(change) < 1_000]).toEqual([role, true])
  }
})
