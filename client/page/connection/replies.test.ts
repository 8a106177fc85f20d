import { expect, test } from 'vitest'
import { HANDSHAKE_REFUSALS } from '../../../shared/protocol/messages.ts'
import { clockOf, handshakeRefusal, heartbeatOf } from './replies.ts'

test('LNK-11 only a finite time answers a probe', () => {
  expect(clockOf({ now: 1_653_049_800_000 })).toBe(1_653_049_800_000)
  for (const reply of [{ ok: false, code: 'too-many' }, { now: Number.NaN }, { now: '1' }, { now: null }, null, 3]) {
    expect(clockOf(reply)).toBeNull()
  }
})

test('LNK-15 a refusal before the handshake is read from the body of the polling request', () => {
  const polled = (responseText: unknown) => Object.assign(new Error('xhr poll error'), { context: { responseText } })
  for (const refusal of HANDSHAKE_REFUSALS) {
    expect(handshakeRefusal(polled(JSON.stringify({ code: 4, message: refusal })))).toBe(refusal)
    expect(handshakeRefusal(new Error(refusal))).toBe(refusal)
  }
})

test('LNK-14 whatever else goes wrong is no refusal', () => {
  const polled = (responseText: unknown) => Object.assign(new Error('xhr poll error'), { context: { responseText } })
  for (const body of ['', '<h1>502</h1>', 'null', '{"code":0,"message":"Transport unknown"}', undefined]) {
    expect(handshakeRefusal(polled(body))).toBeNull()
  }
  expect(handshakeRefusal(new Error('timeout'))).toBeNull()
})

test('LNK-65 only a heartbeat with the server’s clock in it is one', () => {
  expect(heartbeatOf({ type: 'ping', data: '1653049800000' })).toBe(1_653_049_800_000)
  expect(heartbeatOf({ type: 'ping', data: '1653049800000.25' })).toBe(1_653_049_800_000.25)
  for (const packet of [
    { type: 'ping' },
    { type: 'ping', data: '' },
    { type: 'ping', data: 'probe' },
    { type: 'ping', data: '-1' },
    { type: 'message', data: '1653049800000' },
    null,
  ]) {
    expect(heartbeatOf(packet)).toBeNull()
  }
})
