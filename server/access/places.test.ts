import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../shared/domain/time.ts'
import { T0 } from '../../testing/show/agendas.ts'
import { manualClock } from '../../testing/show/manualClock.ts'
import { createPlaces, type LetGo, type PlaceLimits, type TakenPlace } from './places.ts'

const LIMITS: PlaceLimits = { most: 5, unproved: 3, unprovedFor: seconds(5), silent: 2 }
const HALL = '10.0.0.1'

function hall(limits: PlaceLimits = LIMITS) {
  const clock = manualClock(T0)
  const places = createPlaces(limits, clock.now)
  const gone: [string, LetGo][] = []
  const come = (name: string, address = HALL): TakenPlace => places.come(address, (why) => gone.push([name, why]))
  const ask = (name: string, address = HALL): TakenPlace => {
    const place = come(name, address)
    places.speak(place)
    return place
  }
  const watch = (name: string): boolean => places.settle(ask(name))
  return { clock, places, gone, come, ask, watch }
}

/** Five who look on. */
function full(limits: PlaceLimits = LIMITS) {
  const here = hall(limits)
  for (const name of ['Ana', 'Bo', 'Chen', 'Dina', 'Emil']) expect(here.watch(name)).toBe(true)
  return here
}

test('ACC-24 an address has so many places, each is free again once, and no other address is touched', () => {
  const { places, ask, gone } = hall()
  const all = ['Ana', 'Bo', 'Chen', 'Dina', 'Emil'].map((name) => ask(name))
  expect(all.every(places.settle)).toBe(true)
  const late = ask('late')
  expect(places.settle(late)).toBe(false)
  expect(places.settle(ask('elsewhere', '10.0.0.2'))).toBe(true)
  const [first] = all
  if (first === undefined) throw new Error('five came')
  places.leave(first)
  places.leave(first)
  expect(places.settle(late)).toBe(true)
  expect(places.settle(ask('later'))).toBe(false)
  expect(gone).toEqual([])
})

test('ACC-40 a key finds a place at a full address: that of the newest without one, who is told to come back', () => {
  const { places, ask, gone } = full()
  const chair = ask('chair')
  expect(gone).toEqual([])
  places.show(chair)
  expect([gone, chair.standing]).toEqual([[['Emil', 'displaced']], 'keyed'])
  places.show(ask('crew'))
  expect(gone.map(([name]) => name)).toEqual(['Emil', 'Dina'])
})

test('ACC-40 a key finds one where there is room without anybody’s leaving', () => {
  const { places, ask, gone } = hall()
  for (const name of ['Ana', 'Bo', 'Chen', 'Dina', 'Emil']) places.show(ask(name))
  expect(gone).toEqual([])
  places.show(ask('a sixth key'))
  expect(gone, 'nobody is without a key, and none with one is sent away').toEqual([])
})

test('ACC-40 whoever showed a key is never in the way of another, and frees the place on leaving', () => {
  const { places, ask, gone, watch } = full()
  const chair = ask('chair')
  places.show(chair)
  for (let n = 0; n < 10; n += 1) places.show(ask(`key ${n}`))
  expect(gone.filter(([, why]) => why === 'displaced')).toHaveLength(5)
  expect(chair.standing).toBe('keyed')
  expect(watch('public')).toBe(false)
})

test('ACC-41 a full address has room for some who may yet show a key; the oldest of them goes first', () => {
  const { ask, places, gone } = full()
  const [first, second] = [ask('first'), ask('second')]
  ask('third')
  expect(gone).toEqual([])
  ask('fourth')
  expect(gone).toEqual([['first', 'unproved']])
  places.show(first)
  expect(gone, 'whoever was let go shows a key in vain').toHaveLength(1)
  places.show(second)
  expect(gone.at(-1)).toEqual(['Emil', 'displaced'])
})

test('ACC-41 each of them has five seconds', () => {
  const { ask, places, gone, clock } = full()
  ask('first')
  clock.advance(seconds(3))
  const second = ask('second')
  clock.advance(milliseconds(1_999))
  places.sweep()
  expect(gone).toEqual([])
  clock.advance(milliseconds(1))
  places.sweep()
  expect(gone).toEqual([['first', 'unproved']])
  places.show(second)
  clock.advance(seconds(9))
  places.sweep()
  expect(gone).toEqual([
    ['first', 'unproved'],
    ['Emil', 'displaced'],
  ])
})

test('ACC-42 whoever has asked for nothing whole takes none of these places, and is the first to go', () => {
  const { come, ask, places, gone } = full()
  const chair = ask('chair')
  for (let n = 0; n < 50; n += 1) come(`half ${n}`)
  expect(gone).toHaveLength(48)
  expect(gone.every(([name, why]) => name.startsWith('half') && why === 'silent')).toBe(true)
  places.show(chair)
  expect(gone.at(-1)).toEqual(['Emil', 'displaced'])
})

test('ACC-42 half requests that filled the address make room for whoever says something whole', () => {
  const { come, places, gone } = hall()
  const halves = Array.from({ length: 5 }, (_, n) => come(`half ${n}`))
  expect(gone).toEqual([])
  const viewer = come('viewer')
  expect(gone).toEqual([['half 0', 'silent']])
  places.speak(viewer)
  expect(places.settle(viewer)).toBe(true)
  places.speak(halves[4] as TakenPlace)
  expect(places.settle(halves[4] as TakenPlace)).toBe(true)
})

test('ACC-42 a line that was answered is silent again, and its place is free', () => {
  const { ask, places, watch } = hall()
  const lines = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name))
  expect(watch('viewer')).toBe(false)
  for (const line of lines) places.quiet(line)
  expect(lines.map(({ standing }) => standing)).toEqual(['silent', 'silent', 'silent', 'silent', 'silent'])
  expect(watch('viewer')).toBe(true)
})

test('ACC-40 a session that shows another key later counts once', () => {
  const { places, ask, watch } = hall()
  const page = ask('page')
  for (let n = 0; n < 10; n += 1) {
    expect(places.settle(page)).toBe(true)
    places.show(page)
  }
  expect(['Ana', 'Bo', 'Chen', 'Dina'].every(watch)).toBe(true)
  expect(watch('Emil')).toBe(false)
})

test('ACC-24 however they come and go, nothing is counted that has left', () => {
  const { places, come, watch, gone } = hall()
  for (let n = 0; n < 200; n += 1) {
    const place = come(`visitor ${n}`)
    if (n % 2 === 0) places.speak(place)
    if (n % 4 === 0) places.settle(place)
    if (n % 8 === 0) places.show(place)
    places.leave(place)
    places.quiet(place)
    places.speak(place)
  }
  expect(gone).toEqual([])
  expect(['Ana', 'Bo', 'Chen', 'Dina', 'Emil'].every(watch)).toBe(true)
  expect(watch('late')).toBe(false)
})
