import { expect, test } from 'vitest'
import { at } from '../../testing/show/agendas.ts'
import { asking, inDiscussion, must, ordinaryGuest } from '../../testing/show/room.ts'
import { unpackQueue } from '../protocol/sent/wireQueue.ts'
import { newestOf } from './newestOf.ts'
import { liveSeenBy } from './seenBy.ts'

test('REC-20 the newest of a list stay in its order, and of two that are as old the later one', () => {
  const list = [30, 10, 20, 10].map((since, place) => ({ since: at(since), place }))
  expect(newestOf(list, 4)).toBe(list)
  expect(newestOf(list, 3).map(({ place }) => place)).toEqual([0, 2, 3])
})

test('REC-20 whoever was removed last is still told, though they stood before all others', () => {
  const stage = inDiscussion()
  for (let n = 0; n < 30; n += 1) {
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asking() }, at(21)))
  }
  const [first, ...others] = stage.show().queue.requests
  if (first === undefined) throw new Error('nobody waits')
  for (const { id } of others.slice(-25)) must(stage.press({ type: 'RemoveRequest', request: id }, at(22)))
  must(stage.press({ type: 'RemoveRequest', request: first.id }, at(23)))
  const { requests } = unpackQueue(liveSeenBy('moderator', stage.show()).queue)
  expect(requests.find(({ id }) => id === first.id)).toMatchObject({ state: 'removed' })
})
