import { expect, test } from 'vitest'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { MySignal } from '../../../../shared/protocol/view.ts'
import { at } from '../../../../testing/show/agendas.ts'
import { signalButton } from './signalButton.ts'

const signal = (changes: Partial<MySignal>): MySignal => ({
  id: 7,
  kind: 'slow-down',
  turn: 2,
  person: null,
  state: 'sent',
  since: at(1),
  presses: [{ at: at(1), by: 'fr-1', booth: 'fr' }],
  pressed: 1,
  booths: 1,
  meant: true,
  ...changes,
})

const button = (signals: readonly MySignal[], now: Instant, person = 'fr-1') =>
  signalButton('slow-down', signals, person, now)

test('SIG-1 the button says how far its signal has come, and rests a minute after it is over', () => {
  expect(button([], at(1))).toMatchObject({ state: null, open: false, waitsUntil: null })
  expect(button([signal({})], at(1, 20))).toMatchObject({ state: 'sent', since: at(1), open: true })
  expect(button([signal({ state: 'seen', since: at(1, 5) })], at(9))).toMatchObject({ state: 'seen', open: true })
  const resolved = signal({ state: 'resolved', since: at(2) })
  expect(button([resolved], at(2, 59))).toMatchObject({ state: 'resolved', open: false })
  expect(button([resolved], at(3)).state).toBe(null)
  expect(button([signal({ meant: false })], at(2)).state, 'taken back by this booth').toBe(null)
})

test('SIG-2 whoever pressed waits ten seconds, their partner does not', () => {
  expect(button([signal({})], at(1, 9)).waitsUntil).toBe(at(1, 10))
  expect(button([signal({})], at(1, 10)).waitsUntil).toBe(null)
  expect(button([signal({})], at(1, 9), 'fr-2').waitsUntil).toBe(null)
})
