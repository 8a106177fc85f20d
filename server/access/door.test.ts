import { EventEmitter } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { T0 } from '../../shared/testing/agendas.ts'
import { actor } from '../../shared/testing/rehearsal.ts'
import { createDoor } from './door.ts'
import { createGuessing } from './guessing.ts'

const links = { actor: () => null, watchClosed: () => () => undefined }

function doorBehind(proxies: number) {
  const log = { warn: () => undefined }
  return createDoor({ links, guessing: createGuessing(() => T0), origins: [], trustProxy: proxies, log })
}

function asking(headers: Readonly<Record<string, string>> = {}, url = '/socket.io/'): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers, url })
}

test('ACC-23 a link may look 5,000 times at once, and neither its presses nor other links wait for that', () => {
  const door = doorBehind(0)
  const [one, other] = [actor('crew', 'one'), actor('crew', 'other')]
  const looks = Array.from({ length: 6_000 }, () => door.mayAsk('read', one, 'hall')).filter(Boolean).length
  expect(looks).toBeGreaterThanOrEqual(5_000)
  expect(looks, 'but for what a moment gives back').toBeLessThan(5_500)
  expect([door.mayAsk('write', one, 'hall'), door.mayAsk('read', other, 'hall')]).toEqual([true, true])
})

test('ACC-23 who has no link shares with their address, and with no other', () => {
  const door = doorBehind(0)
  const nobody = actor('public', 'public')
  const writes = Array.from({ length: 60 }, () => door.mayAsk('write', nobody, 'hall')).filter(Boolean).length
  expect(writes).toBeGreaterThanOrEqual(40)
  expect(writes).toBeLessThan(60)
  expect(door.mayAsk('write', nobody, 'elsewhere')).toBe(true)
})

test('ACC-24 an address has 5,000 sessions, and room again for one when one has closed', () => {
  const door = doorBehind(1)
  const from = (address: string) => asking({ 'x-forwarded-for': address })
  const open = Array.from({ length: 5_000 }, () => new EventEmitter())
  expect(open.every((each) => door.countsConnection(from('10.0.0.1'), each))).toBe(true)
  expect(door.refusesConnection(from('10.0.0.1'))).toBe('too-many')
  expect(door.countsConnection(from('10.0.0.1'), new EventEmitter())).toBe(false)
  expect(door.refusesConnection(from('10.0.0.2'))).toBeNull()
  open[0]?.emit('close')
  open[0]?.emit('close')
  expect(door.refusesConnection(from('10.0.0.1'))).toBeNull()
  expect(door.countsConnection(from('10.0.0.1'), new EventEmitter())).toBe(true)
  expect(door.refusesConnection(from('10.0.0.1'))).toBe('too-many')
})

test('ACC-8 of the addresses that a caller claims, as many are believed as there are proxies', () => {
  const claimed = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2, 3.3.3.3' }
  expect([1, 2, 3].map((proxies) => doorBehind(proxies).addressOf(asking(claimed)))).toEqual([
    '3.3.3.3',
    '2.2.2.2',
    '1.1.1.1',
  ])
  expect(doorBehind(0).addressOf(asking(claimed)), 'none where there is no proxy').toBe('unknown')
  expect(doorBehind(4).addressOf(asking(claimed)), 'the line’s own where there are too few').toBe('unknown')
})
