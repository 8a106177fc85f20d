import { join } from 'node:path'
import Database from 'libsql'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RefusalPlace } from '../client/features/controls/controls.ts'
import { FILE } from '../server/storage/sqlite/store.ts'
import { within } from '../testing/eventually.ts'
import { connectionBecomes } from './connection.ts'
import { press, startNow } from './desk.ts'
import { floorSeen } from './floor.ts'
import { faultsOf } from './inspection.ts'
import { type BrowserRoom, openRoom } from './room.ts'

let room: BrowserRoom
let moderator: Page
let pages: readonly Page[]

beforeAll(async () => {
  room = await openRoom()
  moderator = await room.open({ role: 'moderator' })
  await startNow(moderator)
  const french = { locale: 'fr-FR' }
  pages = [
    await room.open({ role: 'speaker', person: 'cabais' }, french),
    await room.open({ role: 'interpreter', person: 'fr-1' }),
    await room.open({ role: 'stage' }),
    await room.open({ role: 'programme' }, french),
  ]
})

afterAll(() => room?.close())

test('JRN-26 while the server cannot save no page says live, and a moderator’s button says why its press waits', async () => {
  const all = [moderator, ...pages]
  await Promise.all(all.map((page) => connectionBecomes(page, ['live', 'caught-up'], within(5_000))))
  const { endsAt } = await floorSeen(moderator)
  const file = new Database(join(room.server.folder, FILE))
  file.exec('begin immediate')
  // After three seconds the write has failed; a press that was repeated by then hears it when the store is back.
  const said = moderator.getByText(/The server could not write it down, so it was not done|It took too long to send/)
  const refused = said.first().waitFor({ timeout: within(2_000) })
  const told = refused.then(
    () => true,
    () => false,
  )
  try {
    await press(moderator, '+1 min for the turn')
    // Within two seconds it is known that the write takes too long.
    await moderator.getByText('Your press waits: the server cannot save anything at the moment.').first().waitFor()
    await Promise.all(all.map((page) => connectionBecomes(page, ['unsaved'], within(5_000))))
    await moderator.getByText(/^Server cannot save: \d+\ss$/).waitFor()
    await pages[0]?.getByText(/^Le serveur n’enregistre plus\s: \d+\ss$/).waitFor()
    for (const page of all) expect(await faultsOf(page)).toEqual([])
  } finally {
    file.exec('rollback')
    file.close()
  }
  // Its next trial is five seconds away at most.
  await Promise.all(all.map((page) => connectionBecomes(page, ['live', 'caught-up'], within(10_000))))
  await connectionBecomes(moderator, ['live'], within(5_000))
  const minute = (await told) ? 0 : 60_000
  expect((await floorSeen(moderator)).endsAt, 'what is said of the press is so').toBe((endsAt ?? 0) + minute)
}, 120_000)

test('wherever a moderator presses, it is said there that the press was refused', async () => {
  const desk = await room.open({ role: 'moderator' }, { before: refuseEveryPress })
  const panel = (name: string) => desk.getByRole('tab', { name }).click()
  const presses = {
    dock: () => press(desk, 'Hold'),
    language: () => desk.getByRole('button', { name: /^French.*Correct$/ }).click(),
    slot: () => press(desk, '+1 min for the slot'),
    undo: () => desk.getByRole('button', { name: /^Undo/ }).click(),
    async list() {
      await panel('List')
      await press(desk, 'Open the list')
    },
    async show() {
      await panel('Session')
      await press(desk, 'Reset')
      await press(desk, 'Go on')
      await press(desk, 'Reset the session')
    },
    async start() {
      await room.server.command({ type: 'ResetShow' })
      await startNow(desk)
    },
  } satisfies Readonly<Record<RefusalPlace, () => Promise<void>>>
  for (const pressed of Object.values(presses)) {
    await pressed()
    // Only what is drawn can be dismissed; the announcer says it everywhere.
    await press(desk, 'Dismiss')
  }
})

/** Answers as the server does; the rest of the line is the server's own. */
async function refuseEveryPress(device: BrowserContext): Promise<void> {
  await device.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer()
    page.onMessage((sent) => {
      const [, id] = /^42(\d+)\["command"/.exec(String(sent)) ?? []
      if (id === undefined) server.send(sent)
      else page.send(`43${id}${JSON.stringify([{ ok: false, code: 'not-live' }])}`)
    })
  })
}
