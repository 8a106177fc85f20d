import { EventEmitter } from 'node:events'
import type { Response } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../shared/domain/actor.ts'
import { actor } from '../../shared/testing/rehearsal.ts'
import { type Door, PUBLIC } from '../access/door.ts'
import { type Audiences, createAudiences } from '../show/audiences.ts'
import { eventually } from '../testing/eventually.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { openStream } from './stream.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const door = { watchClosed: () => () => undefined } as unknown as Door

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
    write: (piece: string | Buffer) => void written.push(piece),
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
