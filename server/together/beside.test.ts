import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.ts'
import { meeting, sample } from '../../testing/show/sample.ts'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { loadAgenda } from '../loadAgenda.ts'
import { SYSTEM } from '../show/deciding/authority.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-beside-'))
const apps: App[] = []

/** Each with its own store open on one place. */
async function start(): Promise<App> {
  const config = readConfig([], { DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', STORAGE: 'memory' })
  const app = await createApp(config, join(folder, 'no-pages'), pino({ level: 'silent' }))
  apps.push(app)
  return app
}

afterAll(() => Promise.all(apps.map((app) => app.close())))

test('JRN-35 a server follows what another wrote to the store that they share', async () => {
  const [here, there] = [await start(), await start()]
  await loadAgenda(here, meeting())
  const found = await eventually(async () => {
    const show = there.shows.find('small')
    if (show === null) throw new Error('not told yet')
    return show
  })
  const pressed = await here.shows.find('small')?.press({ id: crypto.randomUUID(), command: sample.StartShow }, SYSTEM)
  expect(pressed).toMatchObject({ ok: true })
  await eventually(async () => expect(found.history().show.runOfShow.status).toBe('live'))
  // And on it goes from either side.
  const turn = found.history().show.floor.turn?.id ?? null
  expect(await found.press({ id: crypto.randomUUID(), command: { type: 'HoldShow', turn } }, SYSTEM)).toMatchObject({
    ok: true,
  })
  await eventually(async () => {
    expect(here.shows.find('small')?.history().show.floor.holdingSince).not.toBeNull()
  })
})

test('JRN-35 a link that another server renewed opens nothing here with its old key, and is made once', async () => {
  const [here, there] = apps
  if (here === undefined || there === undefined) throw new Error('both run')
  // Five people, four interpreters, the chair's and the crew's: both servers make what is missing.
  await eventually(async () => {
    expect([here, there].map(({ links }) => links.list('small').length)).toEqual([11, 11])
  })
  const [link] = here.links.list('small')
  if (link === undefined) throw new Error('the agenda has links')
  const old = here.links.keyOf(link)
  expect(there.links.actor('small', old)).not.toBeNull()
  const shut: string[] = []
  there.links.watchUnseated((id) => shut.push(id))
  await here.links.renew('small', link.id)
  await eventually(async () => expect(there.links.actor('small', old)).toBeNull())
  expect(shut).toEqual([link.id])
  await there.links.revoke('small', link.id)
  await eventually(async () =>
    expect(here.links.list('small').find(({ id }) => id === link.id)?.revokedAt).not.toBeNull(),
  )
})
