import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('ACC-8 wrong keys are slowed over every door, and a valid one from the same address never is', async () => {
  const codes: string[] = []
  for (let guess = 0; guess < 25; guess++) {
    codes.push((await server.api('/shows/small/view', { key: `guess${guess}` })).body.code)
  }
  expect(codes.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 'bad-key'))
  expect(codes.at(-1)).toBe('too-many')
  expect(await server.knock({ key: 'guess' })).toBe('too-many')
  for (const key of [server.keyOf('moderator'), server.keyOf('admin'), null]) {
    expect((await server.api('/shows/small/view', { key })).status).toBe(200)
    expect((await server.sit(key)).views).toHaveLength(1)
  }
})
