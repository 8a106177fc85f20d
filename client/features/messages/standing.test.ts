import { expect, test } from 'vitest'
import { at, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { message, sight, speaking } from '../../../testing/show/messages.ts'
import { reachOf } from './reach.ts'
import { standingOf } from './standing.ts'
import { wrapUp } from './writing/wrapUp.ts'

const now = at(45)
const conclude = {
  text: { en: 'Please conclude', fr: 'Veuillez conclure' },
  weight: 'warning',
  forNext: false,
} as const
const toZita = { audience: { to: 'person', person: ZITA } } as const

test.each([
  ['until seen', message(toZita), { is: 'up', until: null }],
  ['until its time is up', message({ ...toZita, until: at(46) }), { is: 'up', until: at(46) }],
  ['its time is up', message({ ...toZita, until: now }), { is: 'time-up' }],
  ['seen', message({ ...toZita, seen: [sight('speaker', ZITA)] }), { is: 'seen' }],
  ['replaced', message({ ...toZita, gone: 'replaced', until: at(44) }), { is: 'replaced' }],
  ['cleared', message({ ...toZita, gone: 'cleared' }), { is: 'cleared' }],
  ['some have not seen it', message({ seen: [sight('speaker', ZITA)] }), { is: 'up', until: null }],
] as const)('MSG-16 what has become of a message: %s', (_, sent, standing) => {
  expect(standingOf(sent, reachOf(sent.audience, sent, smallAgenda(), []), now)).toEqual(standing)
})

test('MSG-17 Wrap up asks whoever has the floor to conclude, and not again before they have seen it', () => {
  const floor = speaking(9, ZITA)
  expect(wrapUp({ ...floor, messages: [] }, conclude)).toMatchObject({
    is: 'offered',
    command: { type: 'SendMessage', audience: { to: 'floor', turn: 9 }, weight: 'warning', lasts: null },
  })
  const asked = message({ ...toZita, text: conclude.text })
  expect(wrapUp({ ...floor, messages: [asked] }, conclude)).toEqual({ is: 'asked', person: ZITA, at: asked.at })
  const others = [
    { ...asked, seen: [sight('speaker', ZITA)] },
    { ...asked, gone: 'cleared' as const },
    { ...asked, at: at(39) },
    { ...asked, text: 'Please conclude' },
  ]
  for (const each of others) expect(wrapUp({ ...floor, messages: [each] }, conclude).is).toBe('offered')
})

test('MSG-17 there is nobody to ask in a break, with a guest, or while the chair has the floor', () => {
  expect(wrapUp({ turn: null, messages: [] }, conclude).is).toBe('nobody')
  expect(wrapUp({ ...speaking(9, null), messages: [] }, conclude).is).toBe('nobody')
  expect(wrapUp({ ...speaking(9, ZITA, 'chair'), messages: [] }, conclude).is).toBe('chair')
})
