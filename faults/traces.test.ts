import { afterEach, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { sit, type TestGuest } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting } from '../testing/show/sample.ts'

let server: ServerProcess | null = null
const guests: TestGuest[] = []
afterEach(async () => {
  for (const guest of guests.splice(0)) guest.leave()
  await server?.close()
})

test('ACC-26 the built server writes no key, though DEBUG asks all libraries for what they do', async () => {
  // What it prints is heard with what it logs.
  const heard = ['sh', '-c', 'exec "$@" >&2', 'sh']
  const started = await startServerProcess(meeting(), { from: 'built', env: { DEBUG: '*' }, under: heard })
  server = started
  const { links } = (await started.api('/shows/small/links', { key: ADMIN_KEY })).body
  const keys = links.flatMap(({ url }: { readonly url: string | null }) => url?.split('#key=')[1] ?? [])
  expect(keys.length).toBeGreaterThan(5)
  for (const key of keys) {
    guests.push(await sit(started.url, { show: 'small', key }))
    expect((await started.api('/shows/small/view', { key })).status).toBe(200)
    expect((await started.api('/shows/small/commands', { key, body: {} })).status).toBe(400)
  }
  for (const guest of guests.splice(0)) guest.leave()
  await started.end()
  await eventually(() => expect(started.said()).toContain('draining'))
  for (const key of [ADMIN_KEY, ...keys]) expect(started.said()).not.toContain(key)
})
