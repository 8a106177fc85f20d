import { expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { createFairShare } from './fairShare.ts'

const SHARE = milliseconds(2)

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve))

function work(ms: number): void {
  const from = performance.now()
  while (performance.now() - from < ms);
}

test('ACC-49 what takes its time is begun in turns, in order, and others have theirs between', async () => {
  const share = createFairShare(SHARE)
  const begun: number[] = []
  for (let n = 0; n < 5; n += 1) {
    share(() => {
      begun.push(n)
      work(SHARE)
    })
  }
  expect(begun, 'the first at once').toEqual([0])
  const turns: number[] = []
  while (begun.length < 5 && turns.length < 20) {
    await nextTurn()
    turns.push(begun.length)
  }
  expect(turns).toEqual([2, 3, 4, 5])
  // Whoever comes while others wait stands behind them, also once there is time again.
  for (let n = 5; n < 8; n += 1) share(() => void begun.push(n))
  expect(begun.at(-1)).toBe(4)
  await nextTurn()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('ACC-49 what takes no time is begun at once, however much', async () => {
  const share = createFairShare(milliseconds(1_000))
  const begun: number[] = []
  for (let n = 0; n < 1_000; n += 1) share(() => void begun.push(n))
  expect(begun).toHaveLength(1_000)
})
