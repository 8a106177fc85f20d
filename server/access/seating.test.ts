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
