import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { instant, milliseconds, NONE } from '../../../shared/domain/time.ts'
import { createVigil } from './vigil.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('JRN-26 a write that takes longer than two seconds is told at once, and so is its end', async () => {
  const vigil = createVigil({ now: () => instant(Date.now()), trial: async () => undefined, blames: () => true })
  const told: number[] = []
  vigil.watch(() => told.push(vigil.awayFor()))
  let written: () => void = () => undefined
  const write = () =>
    new Promise<void>((resolve) => {
      written = resolve
    })
  await vi.advanceTimersByTimeAsync(300)
  const over = vigil.over(write)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toEqual([milliseconds(2_000)])
  await vi.advanceTimersByTimeAsync(700)
  written()
  await over
  expect(told).toEqual([milliseconds(2_000), NONE])
  vigil.close()
})
