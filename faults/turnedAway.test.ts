import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { DOOR_LIMITS } from '../server/access/door.ts'
import type { PageName } from '../shared/protocol/pages.ts'
import { eventually } from '../testing/eventually.ts'
import { createRandom } from '../testing/random.ts'
import { startTestServer, type TestServer } from '../testing/server/testServer.ts'
import { meeting } from '../testing/show/sample.ts'
import { type Device, openDevice } from './device.ts'

let server: TestServer | null = null
const devices: Device[] = []
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close()
  await server?.close()
})

test('ACC-40 a page that made room for a key shows its last picture as not live, and is back once there is room', async () => {
  const seats = { ...DOOR_LIMITS.seating.seats, most: 2 }
  const limits = { ...DOOR_LIMITS, seating: { ...DOOR_LIMITS.seating, seats } }
  const started = await startTestServer([meeting()], {}, pino({ level: 'silent' }), limits)
  server = started
  const open = async (view: PageName, key: string | null): Promise<Device> => {
    const device = await openDevice({ url: started.url, show: 'small', key, view }, createRandom(1).next)
    devices.push(device)
    return device
  }
  const programme = await open('programme', null)
  const stage = await open('stage', null)
  const state = () => stage.connection.store.getState()
  const moderator = await open('moderator', started.keyOf('moderator'))
  await eventually(() => expect([state().refused, state().connection.status]).toEqual(['too-many', 'late']))
  expect(state().live).not.toBeNull()
  expect(programme.connection.store.getState().connection.status).toBe('live')
  await moderator.close()
  devices.pop()
  await eventually(() => {
    expect(state().refused).toBeNull()
    expect(['live', 'caught-up']).toContain(state().connection.status)
  }, 20_000)
}, 40_000)
