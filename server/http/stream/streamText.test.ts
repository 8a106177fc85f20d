import { EventEmitter } from 'node:events'
import type { Response } from 'express'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { ViewChange } from '../../../shared/protocol/view.ts'
import { eventually } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { toldByHand } from '../../../testing/server/toldByHand.ts'
import { actor } from '../../../testing/show/rehearsal.ts'
import { type Door, PUBLIC } from '../../access/door.ts'
import { OWED_FROM } from '../../flow/slowLine.ts'
import { type Audiences, createAudiences } from '../../show/audiences.ts'
import { openStream } from './stream.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => server.close())

const door = { watchUnseated: () => () => undefined } as unknown as Door

/** An answer that keeps what is written to it, and takes only what it is told to. */
function stream(by: Actor, changes: boolean, audiences: Audiences = createAudiences()) {
  const authority = server.app.shows.find('small')
  if (authority === null) throw new Error('the show is open')
  const written: (string | Buffer)[] = []
  const socket = { bytesWritten: 0, writableLength: 0 }
  const response = Object.assign(new EventEmitter(), {
    written,
    socket,
    destroyed: false,
    writableEnded: false,
    writableLength: 0,
    writeHead: () => undefined,
    cork: () => undefined,
    uncork: () => undefined,
    write(piece: string | Buffer) {
      written.push(piece)
      response.writableLength += piece.length
    },
    destroy() {
      response.destroyed = true
    },
  })
  openStream(response as unknown as Response, { authority, actor: by, door, audiences, changes })
  return response
}

/** When the whole was sent, as its reader is told. */
function sentAt(written: readonly (string | Buffer)[]): number {
  const [, data = ''] = /event: view\ndata: (.*)\n\n/.exec(written.map(String).join('')) ?? []
  return JSON.parse(data).sentAt
}

test.each([
  ['the public', PUBLIC, false],
  ['the public', PUBLIC, true],
  ['a moderator', actor('moderator', 'm'), false],
  ['a moderator', actor('moderator', 'm'), true],
] as const)(
  'LNK-65 %s is told when a stream’s whole view was sent, not when it was first written out',
  async (...[, by, changes]) => {
    const audiences = createAudiences()
    const first = sentAt(stream(by, changes, audiences).written)
    await eventually(() => expect(sentAt(stream(by, changes, audiences).written)).toBeGreaterThan(first + 20))
  },
)

test.each([false, true])('LNK-6 what is large in it is written out once a role, whatever the keys', (changes) => {
  const audiences = createAudiences()
  const [first, second] = ['chair', 'desk'].map((link) => {
    return stream(actor('moderator', link), changes, audiences).written.filter((piece) => piece.length > 300)
  })
  expect(first).toHaveLength(2)
  for (const [n, piece] of (first ?? []).entries()) expect(second?.[n]).toBe(piece)
})

test('LNK-8 changes go behind a whole view that a stream’s reader has not taken yet, and count by themselves', () => {
  const { audiences, tell } = toldByHand()
  const { written } = stream(PUBLIC, true, audiences)
  const length = () => written.reduce((sum, piece) => sum + piece.length, 0)
  const whole = length()
  expect(whole).toBeGreaterThan(2_000)
  for (let n = 0; n < 60; n += 1) tell({ said: { revision: n } as unknown as ViewChange, json: 'x'.repeat(1_000) })
  const changes = length() - whole
  expect(changes).toBeGreaterThan(OWED_FROM)
  expect(changes).toBeLessThan(OWED_FROM + 2_000)
})

test('LNK-8 however slowly a stream’s reader takes what waits, it is not cut off; who takes nothing for 15 s is', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  const slow = stream(actor('moderator', 'm'), false)
  slow.writableLength = 512 * 1024
  Object.assign(slow.socket, { bytesWritten: 512 * 1024, writableLength: 512 * 1024 })
  await server.api('/shows/small/view')
  const show = server.app.shows.find('small')
  await show?.press(
    { id: '0b9c1a52-3f47-4d6e-8a51-2b7c9d0e1f23', command: { type: 'StartShow', start: 'as-planned' } },
    actor('moderator', 'm'),
  )
  await new Promise(setImmediate)
  vi.advanceTimersByTime(250)
  for (let waited = 0; waited < 90; waited += 10) {
    vi.advanceTimersByTime(10_000)
    slow.socket.writableLength -= 8 * 1024
    expect(slow.destroyed).toBe(false)
  }
  vi.advanceTimersByTime(15_000)
  expect(slow.destroyed).toBe(false)
  vi.advanceTimersByTime(15_000)
  expect(slow.destroyed).toBe(true)
  slow.emit('close')
})
