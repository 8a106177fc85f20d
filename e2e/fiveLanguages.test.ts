import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, within } from '../testing/eventually.ts'
import { AMINA, ELENA, MUHAMMAD } from '../testing/show/fiveLanguages.ts'
import { addFiveLanguages, type FiveLanguages } from './fiveLanguages.ts'
import { type BrowserRoom, openRoom } from './room.ts'

/** Each page names whoever has the floor, or whoever it belongs to. */
const FLOOR = 'محمد بن عبد الله الهاشمي'
const CHAIR = 'أمينة الخطيب'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const PAGES = [
  { name: 'moderator', role: 'moderator', shows: FLOOR },
  { name: 'crew', role: 'crew', shows: FLOOR },
  { name: 'programme', role: 'programme', shows: FLOOR },
  { name: 'stage', role: 'stage', shows: FLOOR },
  { name: 'record', role: 'record', shows: FLOOR },
  { name: 'speaker on the floor', role: 'speaker', person: MUHAMMAD, shows: FLOOR },
  { name: 'speaker who is next', role: 'speaker', person: ELENA, shows: FLOOR },
  { name: 'chair', role: 'speaker', person: AMINA, shows: CHAIR },
  { name: 'Russian booth', role: 'interpreter', person: 'ru-1', shows: FLOOR },
  { name: 'Arabic booth', role: 'interpreter', person: 'ar-1', shows: FLOOR },
] as const

/** Where names stand in sentences and lists, and each in its own direction. */
const ISOLATING: readonly string[] = ['programme', 'record', 'speaker', 'moderator', 'crew']

let room: BrowserRoom
let session: FiveLanguages

beforeAll(async () => {
  room = await openRoom()
  session = await addFiveLanguages(room.server)
  await session.command({ type: 'StartShow', start: 'now' })
  for (const to of ['panel-pilar', 'panel-muhammad']) await session.command({ type: 'StartSegment', turn: null, to })
})

afterAll(() => room?.close())

describe.each(PAGES)('INT-8 in five languages and three scripts: $name', (each) => {
  test.each(['en-GB', 'fr-FR'])('%s', async (locale) => {
    const context = await room.browser.newContext({ locale, timezoneId: 'Europe/Zurich' })
    const page = await context.newPage()
    await page.goto(session.addressOf(each.role, 'person' in each ? each.person : undefined))
    await eventually(async () => expect(await page.textContent('body')).toContain(each.shows), within(1_000))
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await eventually(async () => expect(await tooWide(page), 'px wider than the window').toBeLessThanOrEqual(0))
    }
    if (ISOLATING.includes(each.role)) expect(await turned(page)).toEqual([])
    await context.close()
  })
})

function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
}

/** Arabic that stands in a line of another direction without being kept apart from it. */
function turned(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const arabic = /[\u0600-\u06ff]/
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const loose = (text.textContent ?? '').replace(/\u2068[^\u2069]*\u2069/g, '')
      if (arabic.test(loose) && text.parentElement?.closest('bdi, [dir="auto"]') === null) found.push(loose)
    }
    return found
  })
}
