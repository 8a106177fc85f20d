import { expect, test } from 'vitest'
import type { Live } from '../../../../shared/protocol/view.ts'
import { MARTIJN, smallAgenda, ZITA } from '../../../../testing/show/agendas.ts'
import { speaking } from '../../../../testing/show/messages.ts'
import { addressable, reached, readAddressee, writeAddressee } from './addressing.ts'

test('MSG-11 whoever has the floor is named with the turn on screen', () => {
  expect(reached({ to: 'floor' }, speaking(7, ZITA))).toEqual({ audience: { to: 'floor', turn: 7 }, person: ZITA })
})

test.each([
  ['before the show', { turn: null }, 'not-live'],
  ['in a break, and for a guest', speaking(7, null), 'nobody-to-tell'],
] as const)('MSG-11 nobody is reached on the floor %s', (_, live: Pick<Live, 'turn'>, answer) => {
  expect(reached({ to: 'floor' }, live)).toBe(answer)
})

test('MSG-11 an addressee is read back as it was written; one who is not known is whoever has the floor', () => {
  const all = [
    { to: 'floor' },
    { to: 'everybody' },
    { to: 'role', role: 'crew' },
    { to: 'person', person: MARTIJN },
  ] as const
  for (const each of all) expect(readAddressee(writeAddressee(each), [MARTIJN])).toEqual(each)
  expect(readAddressee('person somebody-else', [MARTIJN])).toEqual({ to: 'floor' })
  expect(readAddressee('role admin', [])).toEqual({ to: 'floor' })
})

test('MSG-11 people are offered in the order of their turns, each once, then the booths', () => {
  const { people, interpreters } = addressable(smallAgenda())
  expect(people).toEqual(['gonzalez-morales', 'mingeirou', 'cazenave', 'cabais', 'pluim'])
  expect(interpreters).toEqual(['en-1', 'en-2', 'fr-1', 'fr-2'])
})
