import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'

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
  for (const guess of [
    () => server.api('/shows/small/view', { key: 'guess' }).then(({ body }) => body.code),
    () => server.api('/shows/small/view/stream', { key: 'guess' }).then(({ body }) => body.code),
    () => server.knock({ key: 'guess' }),
  ]) {
    const from = performance.now()
    expect(await guess()).toBe('too-many')
    expect(performance.now() - from, 'each further no is waited for').toBeGreaterThan(900)
  }
  for (const key of [server.keyOf('moderator'), server.keyOf('admin'), null]) {
    const from = performance.now()
    expect((await server.api('/shows/small/view', { key })).status).toBe(200)
    expect(performance.now() - from, 'a valid key is not').toBeLessThan(900)
    expect((await server.sit(key)).views).toHaveLength(1)
  }
})
