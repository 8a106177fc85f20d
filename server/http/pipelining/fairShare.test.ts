import { describe, expect, test } from 'vitest'
import { milliseconds } from '../../../shared/domain/time.ts'
import { T0 } from '../../../testing/show/agendas.ts'
import { manualClock } from '../../../testing/show/manualClock.ts'
import { createFairShare } from './fairShare.ts'

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** `count` that take 1 ms each, where the share is 2 ms. */
function sharing(count: number) {
  const clock = manualClock(T0)
  const share = createFairShare(milliseconds(2), clock.now)
  const begun: number[] = []
  const ask = (n: number) =>
    share(() => {
      begun.push(n)
      clock.advance(milliseconds(1))
    })
  for (let n = 0; n < count; n += 1) ask(n)
  return { clock, begun, ask }
}

describe('ACC-49 in each turn of the event loop', () => {
  test('as many are begun as its share holds, in order, the first at once', async () => {
    const { begun, ask } = sharing(7)
    const turns = [begun.length]
    for (let n = 0; n < 4; n += 1) {
      await nextTurn()
      turns.push(begun.length)
      // Whoever comes while others wait stands behind them.
      if (n === 0) ask(7)
    }
    expect(turns).toEqual([2, 4, 6, 8, 8])
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('what goes on of those that were begun makes it no longer', async () => {
    const { clock, begun } = sharing(40)
    const turns = [begun.length]
    for (const others of [10, 20, 0, 300]) {
      clock.advance(milliseconds(others))
      await nextTurn()
      turns.push(begun.length)
    }
    expect(turns).toEqual([2, 4, 6, 8, 10])
  })

  test('a turn that had little to do, and a quiet hour, add nothing to the next one', async () => {
    const { clock, begun, ask } = sharing(3)
    await nextTurn()
    await nextTurn()
    clock.advance(milliseconds(3_600_000))
    for (let n = 3; n < 9; n += 1) ask(n)
    expect(begun).toEqual([0, 1, 2, 3, 4])
    await nextTurn()
    expect(begun).toHaveLength(7)
  })
})
