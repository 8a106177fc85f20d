import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Live } from '../shared/protocol/view.ts'
import { eventually } from '../testing/eventually.ts'
import { type BrowserRoom, openRoom, type RoomMember } from './room.ts'
import { SHOW } from './server.ts'

const EVERYBODY: readonly RoomMember[] = [
  { role: 'programme' },
  { role: 'stage' },
  { role: 'moderator' },
  { role: 'crew' },
  { role: 'speaker', person: 'harouna' },
  { role: 'interpreter', person: 'en-1' },
]

let room: BrowserRoom

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
  await room.server.command({ type: 'EndShow' })
})

afterAll(() => room?.close())

const WATCH = `
  window.hid = 0
  setInterval(() => {
    const main = document.querySelector('main')
    if (main !== null && !main.checkVisibility()) window.hid += 1
  }, 5)
`

async function watchMain(context: BrowserContext): Promise<void> {
  await context.addInitScript(WATCH)
}

test('LNK-78 what a page has shown while it loads is not taken away again', async () => {
  for (const who of EVERYBODY) {
    const page = await room.open(who, { before: watchMain })
    await page.locator('html[data-show]:has(main)').waitFor({ state: 'attached' })
    await page.locator('main').first().waitFor()
    expect([who.role, await page.evaluate('window.hid')]).toEqual([who.role, 0])
    await page.context().close()
  }
})

test('ACC-17 the key leaves the address bar, and the page opens again without it', async () => {
  const page = await room.open({ role: 'moderator' })
  await eventually(() => expect(page.url()).toBe(`${room.server.url}/${SHOW}/moderator`))
  await page.reload()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await eventually(async () => expect(await statusNow()).toBe('live'))
})

test('ACC-59 a wrong link opened over a page is told so, and the page opens again with its own', async () => {
  const page = await room.open({ role: 'moderator' })
  const undo = page.getByRole('button', { name: /^Undo/ })
  await undo.waitFor()
  await page.evaluate(() => {
    location.hash = 'key=wrong0wrong1wrong2wrong3wrong4'
  })
  await page.locator('main[data-reason="bad-key"]').waitFor()
  await page.reload()
  await undo.waitFor()
})

test('ACC-60 where the browser refuses storage, a reload opens the page again and the address shows no key', async () => {
  const page = await room.open({ role: 'moderator' }, { before: refuseStorage })
  const undo = page.getByRole('button', { name: /^Undo/ })
  await undo.waitFor()
  await page.reload()
  await undo.waitFor()
  expect(page.url()).toBe(`${room.server.url}/${SHOW}/moderator`)
})

test('ACC-60 nor does a wrong link opened over a page lose the right one there, nor one that has no key', async () => {
  const page = await room.open({ role: 'moderator' }, { before: refuseStorage })
  const undo = page.getByRole('button', { name: /^Undo/ })
  await undo.waitFor()
  await page.evaluate(() => {
    location.hash = 'key=wrong0wrong1wrong2wrong3wrong4'
  })
  await page.locator('main[data-reason="bad-key"]').waitFor()
  const reloaded = page.waitForEvent('load')
  await page.evaluate(() => {
    location.hash = 'key='
  })
  await reloaded
  await undo.waitFor()
  await page.goBack()
  await page.reload()
  await undo.waitFor()
})

async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
}

test('ACC-16 no page asked a third party, broke its policy or threw', () => {
  expect(room.offences).toEqual([])
})

async function statusNow(): Promise<string> {
  return ((await room.server.ask(`/shows/${SHOW}/view`)) as { readonly live: Live }).live.status
}
