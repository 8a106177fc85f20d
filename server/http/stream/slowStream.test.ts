import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Response } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewChange } from '../../../shared/protocol/view.ts'
import { eventually } from '../../../testing/eventually.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { toldByHand } from '../../../testing/server/toldByHand.ts'
import { type Door, PUBLIC } from '../../access/door.ts'
import { OWED_FROM } from '../../flow/slowLine.ts'
import { openStream } from './stream.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const door = { watchUnseated: () => () => undefined } as unknown as Door

/** A stream over a line of its own, with changes of 8 kB. */
async function stream() {
  const authority = server.app.shows.find('small')
  if (authority === null) throw new Error('the show is open')
  const { audiences, tell } = toldByHand()
  const http = createServer((_, response) => {
    openStream(response as Response, { authority, actor: PUBLIC, door, audiences, changes: true })
  }).listen(0, '127.0.0.1')
  const asked = once(http, 'request')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const [reader] = (await once(get({ host: '127.0.0.1', port, agent: false }), 'response')) as [IncomingMessage]
  const [, response] = (await asked) as [IncomingMessage, ServerResponse]

  const state = { wholes: 0, last: '' }
  let rest = ''
  reader.setEncoding('utf8').on('data', (part: string) => {
    const events = (rest + part).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      if (event.includes('event: view\n')) state.wholes += 1
      state.last = /^id: (.*)\n/.exec(event)?.[1] ?? state.last
    }
  })
  const change = (revision: string, text = 'x'.repeat(8_000)) =>
    tell({ said: { revision } as unknown as ViewChange, json: JSON.stringify({ revision, text }) })
  return { state, reader, response, change, close: () => http.close().closeAllConnections() }
}

test('LNK-8 each time that a stream’s reader falls behind it gets one whole view once it reads on, and what changes after it', async () => {
  const { state, reader, response, change, close } = await stream()
  await eventually(() => expect(state.wholes).toBe(1))
  for (const round of [1, 2]) {
    reader.pause()
    // Until the system takes no more of it by itself.
    while (response.writableLength <= OWED_FROM) {
      change('too much')
      await new Promise(setImmediate)
    }
    change('missed')
    reader.resume()
    await eventually(() => expect(state.wholes).toBe(round + 1))
    change(`later ${round}`)
    await eventually(() => expect(state.last).toBe(`later ${round}`))
    expect(state.wholes).toBe(round + 1)
  }
  close()
})

test('LNK-8 what waits for a stream’s reader is counted in bytes, whatever the script', async () => {
  const { state, reader, response, change, close } = await stream()
  await eventually(() => expect(state.wholes).toBe(1))
  reader.pause()
  while (response.writableLength === 0) {
    change('too much')
    await new Promise(setImmediate)
  }
  const before = response.socket?.bytesWritten ?? 0
  for (let n = 0; n < 100; n += 1) change('more', 'ب'.repeat(500))
  const more = (response.socket?.bytesWritten ?? 0) - before
  expect(more).toBeGreaterThan(20_000)
  expect(more).toBeLessThan(OWED_FROM + 1_500)
  close()
})
