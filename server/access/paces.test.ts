import { expect, test } from 'vitest'
import { seconds } from '../../shared/domain/time.ts'
import { T0 } from '../../testing/show/agendas.ts'
import { manualClock } from '../../testing/show/manualClock.ts'
import { createPaces, PACES, type Paced } from './paces.ts'

function paces() {
  const clock = manualClock(T0)
  return { clock, ...createPaces(PACES, clock.now) }
}

function often(times: number, ask: () => Paced) {
  const said = Array.from({ length: times }, ask)
  const count = (what: Paced) => said.filter((each) => each === what).length
  return { go: count('go'), wait: count('wait'), cut: count('cut') }
}

test('ACC-9 a link presses 40 times at once and 20 times a second, however many lines it does it over', () => {
  const { press, clock } = paces()
  expect(often(60, () => press('zita'))).toEqual({ go: 40, wait: 20, cut: 0 })
  clock.advance(seconds(1))
  expect(often(25, () => press('zita'))).toEqual({ go: 20, wait: 5, cut: 0 })
  expect(press('the chair')).toBe('go')
})

test('ACC-43 whoever goes on after being told a hundred times is cut, until a while has passed', () => {
  const { press, clock } = paces()
  expect(often(200, () => press('zita'))).toEqual({ go: 40, wait: 100, cut: 60 })
  expect(press('the chair')).toBe('go')
  clock.advance(seconds(10))
  expect(often(60, () => press('zita'))).toEqual({ go: 40, wait: 10, cut: 10 })
})

test('ACC-23 a link looks 5,000 times at once and 500 times a second, and presses beside that', () => {
  const { read, press, clock } = paces()
  expect(often(5_100, () => read('zita'))).toEqual({ go: 5_000, wait: 100, cut: 0 })
  expect([press('zita'), read('the chair')]).toEqual(['go', 'go'])
  clock.advance(seconds(1))
  expect(often(600, () => read('zita')).go).toBe(500)
})

test('ACC-44 each line probes by its own pace: 40 at once, then one a second', () => {
  const { probes, clock } = paces()
  const [mine, another] = [probes(), probes()]
  const answered = () => Array.from({ length: 100 }, mine).filter(Boolean).length
  expect(answered()).toBe(40)
  expect(another(), 'a hall is not kept waiting by one of it').toBe(true)
  clock.advance(seconds(3))
  expect(answered()).toBe(3)
})

test('LNK-51 each line has the whole anew three times at once, then once in two seconds', () => {
  const { wholes, clock } = paces()
  const [mine, another] = [wholes(), wholes()]
  const shown = () => Array.from({ length: 20 }, mine).filter(Boolean).length
  expect(shown()).toBe(3)
  expect(another()).toBe(true)
  clock.advance(seconds(4))
  expect(shown()).toBe(2)
})

test('ACC-43 a line that sends more than 200 packets at once and 40 a second is cut, whatever they are', () => {
  const { packets, clock } = paces()
  const mine = packets()
  expect(Array.from({ length: 300 }, mine).filter(Boolean)).toHaveLength(200)
  clock.advance(seconds(1))
  expect(Array.from({ length: 50 }, mine).filter(Boolean)).toHaveLength(40)
})
