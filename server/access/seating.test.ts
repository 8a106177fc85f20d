import { expect, test } from 'vitest'
import type { Actor } from '../../shared/domain/actor.ts'
import { createSeating, SEATING } from './seating.ts'

const CREW: Actor = { link: 'crew', role: 'crew', person: null, booth: null, name: null }

test('ACC-45 whoever is found out to have a link after they hung up takes none of its places', () => {
  const seating = createSeating({ ...SEATING, aLink: { socket: 2, stream: 2 } }, () => 0)
  const sit = () => seating.sit('socket', 'hall', () => undefined)
  for (let n = 0; n < 5; n += 1) {
    const gone = sit()
    gone.leave()
    expect(gone.prove(CREW)).toBe(false)
  }
  expect([sit().prove(CREW), sit().prove(CREW), sit().prove(CREW)]).toEqual([true, true, false])
})

test('LNK-4 whoever does not prove who they are is let go, and whoever is refused has as long again, once', () => {
  let now = 0
  const gone: string[] = []
  const seating = createSeating(SEATING, () => now)
  const sit = (name: string) => seating.sit('socket', 'hall', (why) => gone.push(`${name} ${why}`))
  const after = (seconds: number) => {
    now += seconds * 1_000
    seating.sweep()
    return gone.splice(0)
  }
  const [silent, refused, left, known] = [sit('silent'), sit('refused'), sit('left'), sit('known')]
  expect(known.prove(CREW)).toBe(true)
  expect(after(4)).toEqual([])
  left.leave()
  for (let n = 0; n < 2; n += 1) refused.refuse()
  expect(after(1)).toEqual(['silent unproved'])
  silent.refuse()
  known.refuse()
  refused.refuse()
  expect(after(3.9)).toEqual([])
  expect(after(0.1)).toEqual(['refused unproved'])
  expect(after(60)).toEqual([])
})
