import { describe, expect, test } from 'vitest'
import type { Role } from '../domain/actor.ts'
import { diff } from '../protocol/diff.ts'
import { unpackQueue } from '../protocol/requests.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import { at, MARTIJN } from '../testing/agendas.ts'
import { asking, CREW, inDiscussion, must, ordinaryGuest, speakerNamed } from '../testing/room.ts'
import { apiLive } from './apiView.ts'
import { requestSeenBy } from './queueSeenBy.ts'
import { liveSeenBy } from './seenBy.ts'

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
