import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { T0 } from '../../testing/show/agendas.ts'
import { actor } from '../../testing/show/rehearsal.ts'
import { createDoor, DOOR_LIMITS, type Door, PUBLIC } from './door.ts'
import { createKeyThrottle } from './keyThrottle.ts'
import type { LetGo } from './places.ts'

const links = { actor: () => null, watchUnseated: () => () => undefined }
const doors: Door[] = []
afterEach(() => {
  for (const door of doors.splice(0)) door.close()
})

function doorBehind(proxies: number): Door {
  const log = { warn: () => undefined }
  const door = createDoor({
    links,
    keyThrottle: createKeyThrottle(() => T0),
    origins: [],
    trustProxy: proxies,
    limits: DOOR_LIMITS,
    log,
  })
  doors.push(door)
  return door
}

function asking(headers: Readonly<Record<string, string>> = {}, url = '/socket.io/'): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers, url })
}

const from = (address: string) => asking({ 'x-forwarded-for': address })
const nothing = () => undefined

test('ACC-23 a link may look 5,000 times at once, and neither its presses nor other links wait for that', () => {
  const door = doorBehind(0)
  const [one, other] = [actor('crew', 'one'), actor('crew', 'other')]
  const looks = Array.from({ length: 6_000 }, () => door.pace('read', one, 'hall')).filter((each) => each === 'go')
  expect(looks.length).toBeGreaterThanOrEqual(5_000)
  expect(looks.length, 'but for what a moment gives back').toBeLessThan(5_500)
  expect([door.pace('press', one, 'hall'), door.pace('read', other, 'hall')]).toEqual(['go', 'go'])
})

test('ACC-23 who has no link shares with their address, and with no other', () => {
  const door = doorBehind(0)
  const writes = Array.from({ length: 60 }, () => door.pace('press', PUBLIC, 'hall')).filter((each) => each === 'go')
  expect(writes.length).toBeGreaterThanOrEqual(40)
  expect(writes.length).toBeLessThan(60)
  expect(door.pace('press', PUBLIC, 'elsewhere')).toBe('go')
})

test('ACC-24 an address has 5,000 sessions, and room again for one when one has closed', () => {
  const door = doorBehind(1)
  const sit = (address: string) => door.sit('socket', from(address), nothing)
  const open = Array.from({ length: 5_000 }, () => sit('10.0.0.1'))
  expect(open.every((each) => each.prove(PUBLIC))).toBe(true)
  expect(sit('10.0.0.1').prove(PUBLIC)).toBe(false)
  expect(sit('10.0.0.2').prove(PUBLIC)).toBe(true)
  open[0]?.leave()
  open[0]?.leave()
  expect(sit('10.0.0.1').prove(PUBLIC)).toBe(true)
  expect(sit('10.0.0.1').prove(PUBLIC)).toBe(false)
})

test('ACC-40 at an address full of others each key finds a place, and only the newest of them are sent away', () => {
  const door = doorBehind(1)
  const away: [number, LetGo][] = []
  const sitAs = (n: number) => door.sit('socket', from('10.0.0.1'), (why) => away.push([n, why]))
  for (let n = 0; n < 5_000; n += 1) expect(sitAs(n).prove(PUBLIC)).toBe(true)
  for (const role of ['moderator', 'crew', 'speaker', 'interpreter'] as const)
    expect(door.sit('socket', from('10.0.0.1'), nothing).prove(actor(role, role))).toBe(true)
  expect(away).toEqual([4_999, 4_998, 4_997, 4_996].map((n) => [n, 'displaced']))
})

test('ACC-45 a link has 200 sockets and 20 streams at once, wherever they are, and another link has its own', () => {
  const door = doorBehind(1)
  const zita = actor('speaker', 'zita')
  for (const [kind, most] of [
    ['socket', 200],
    ['stream', 20],
  ] as const) {
    const all = Array.from({ length: most }, (_, n) => door.sit(kind, from(`10.0.0.${n}`), nothing))
    expect(all.every((each) => each.prove(zita))).toBe(true)
    const late = door.sit(kind, from('10.0.1.1'), nothing)
    expect([kind, late.prove(zita), late.prove(actor('speaker', 'felipe'))]).toEqual([kind, false, true])
    all[0]?.leave()
    all[0]?.leave()
    expect(door.sit(kind, from('10.0.1.1'), nothing).prove(zita)).toBe(true)
    expect(door.sit(kind, from('10.0.1.1'), nothing).prove(zita)).toBe(false)
  }
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
