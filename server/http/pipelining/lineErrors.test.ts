import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { onError } from '../http.ts'

/** As Node makes it of bytes behind a request that are no HTTP. */
const parseError = Object.assign(new Error('Parse Error'), {
  code: 'HPE_INVALID_METHOD',
  rawPacket: Buffer.from('key'),
})

test.each([
  ['a peer that sends no HTTP', parseError, []],
  ['a peer that hangs up', Object.assign(new Error('Request aborted'), { code: 'ECONNABORTED' }), []],
  ['a fault of its own', new Error('broken'), [50]],
])('ACC-26 what is logged of %s', async (_what, error, levels) => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = express()
  app.get('/', (_request, _response, next) => next(error))
  app.use(onError(log))
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
  await new Promise((resolve) => server.close(resolve))
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(levels)
})
