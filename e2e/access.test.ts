import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { milliseconds } from '../shared/domain/time.ts'
import type { Live } from '../shared/protocol/view.ts'
import { type Language, languageCodes, languages } from '../shared/words/languages.ts'
import { faultsOf, type Look, wear } from './inspection.ts'
import { type BrowserRoom, openRoom, type RoomMember } from './room.ts'
import { SHOW } from './server.ts'

interface Screen {
  readonly name: string
  readonly who: RoomMember
  /** What is done on the page before it is inspected, given its words in its language. */
  readonly act?: (page: Page) => Promise<void>
}

const PUBLIC: readonly Screen[] = [
  { name: 'programme', who: { role: 'programme' } },
  { name: 'stage', who: { role: 'stage' } },
]
const DESKS: readonly Screen[] = [
  { name: 'moderator', who: { role: 'moderator' } },
  { name: 'crew', who: { role: 'crew' } },
]
const HAROUNA: Screen = { name: 'speaker Harouna', who: { role: 'speaker', person: 'harouna' } }
const CABAIS: Screen = { name: 'speaker Cabais', who: { role: 'speaker', person: 'cabais' } }
const ENGLISH: Screen = { name: 'interpreter EN', who: { role: 'interpreter', person: 'en-1' } }
const FRENCH: Screen = { name: 'interpreter FR', who: { role: 'interpreter', person: 'fr-1' } }
const RECORD: Screen = { name: 'record', who: { role: 'record' } }

/** What opens on the moderator's page, found by its place, which no language changes. */
const OPENED: readonly Screen[] = [
  opens('keys', (page) => page.keyboard.press('?')),
  opens('settings', (page) => page.locator('header button[popovertarget]').click()),
  opens('menu of a row', async (page) => {
    await goTo(page, 'run')
    await page.locator('li button[aria-haspopup="menu"]').last().click()
  }),
  opens('form for a request', async (page) => {
    await goTo(page, 'queue')
    await tab(page, 'queue')
    await page.locator('[role="tabpanel"] button[aria-haspopup="dialog"]').first().click()
  }),
  shows('messages', async (page) => {
    await goTo(page, 'more')
    await tab(page, 'messages')
    await page.locator('textarea').first().fill('100 % مرحبا')
  }),
  shows('people', async (page) => {
    await goTo(page, 'more')
    await tab(page, 'people')
    const row = page.locator('[role="tabpanel"] button[aria-expanded]').first()
    await row.waitFor()
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
  }),
  opens('agenda editor', (page) => pressInShow(page, 0)),
  opens('texts and terms', (page) => pressInShow(page, 1)),
  opens('catching up', (page) => pressInShow(page, 2)),
  opens('question before the end', (page) => pressInShow(page, 3)),
  opens('question before a reset', (page) => pressInShow(page, 4)),
]

/** Each language at two looks, by turns; together every size meets every light, and every language both. */
const LOOKS: readonly (readonly Look[])[] = [
  [
    { size: 'wide', light: 'light' },
    { size: 'phone', light: 'dark' },
  ],
  [
    { size: 'phone', light: 'light' },
    { size: 'wide', light: 'dark' },
  ],
]

let room: BrowserRoom
/** Everybody keeps the page open, as in the room: each look also shows that it was kept up to date. */
const pages = new Map<string, Page>()

beforeAll(async () => {
  room = await openRoom()
})

afterAll(() => room?.close())

describe('ACC-19 axe finds nothing, and nothing is wider than the window', () => {
  test('at the door', async () => {
    await inspect([
      { name: 'home', who: { role: 'home' } },
      { name: 'home with the admin key', who: { role: 'admin' } },
    ])
  })

  test('before the start', async () => {
    await inspect([...PUBLIC, ...DESKS, HAROUNA, ENGLISH, RECORD])
  })

  test('in mid-panel', async () => {
    await room.server.command({ type: 'StartShow', start: 'now' })
    await room.server.command({ type: 'StartSegment', turn: await turnNow(), to: 'panel-harouna' })
    await inspect([...PUBLIC, ...DESKS, HAROUNA, CABAIS, ENGLISH, FRENCH, RECORD])
  })

  test('with everything of the moderator’s opened', async () => {
    await inspect(OPENED)
  })

  test('when time is up', async () => {
    await leave(0)
    await inspect([...DESKS, HAROUNA, ENGLISH, { name: 'stage', who: { role: 'stage' } }])
  })

  test('when little time is left', async () => {
    await leave(60_000)
    await inspect([...DESKS, HAROUNA, ENGLISH])
  })

  test('while held', async () => {
    await room.server.command({ type: 'HoldShow', turn: await turnNow() })
    await inspect([...PUBLIC, ...DESKS, HAROUNA, CABAIS, FRENCH])
  })

  test('when it has ended', async () => {
    await room.server.command({ type: 'EndShow' })
    await inspect([...PUBLIC, ...DESKS, HAROUNA, ENGLISH, RECORD])
  })
})

test('ACC-16 no page asked a third party, broke its policy or threw', () => {
  expect(room.offences).toEqual([])
})

function opens(name: string, open: (page: Page) => Promise<void>): Screen {
  return {
    name,
    who: { role: 'moderator' },
    async act(page) {
      await open(page)
      await page.locator('dialog[open], :popover-open').first().waitFor()
    },
  }
}

function shows(name: string, act: (page: Page) => Promise<void>): Screen {
  return { name, who: { role: 'moderator' }, act }
}

const TABS = ['queue', 'messages', 'people', 'show'] as const

async function tab(page: Page, name: (typeof TABS)[number]): Promise<void> {
  const place = page.locator('[role="tab"]').nth(TABS.indexOf(name))
  if (await place.isVisible()) await place.click()
}

/** The session's own presses: its agenda, catching up, the end, a reset. */
async function pressInShow(page: Page, place: number): Promise<void> {
  await goTo(page, 'more')
  await tab(page, 'show')
  await page.locator('section[aria-labelledby="show-control"] button').nth(place).click()
}

/** On a phone the parts of the desk stand one at a time. */
async function goTo(page: Page, part: 'run' | 'queue' | 'more'): Promise<void> {
  const place = page.locator(`nav button[data-part="${part}"]`)
  if (await place.isVisible()) await place.click()
}

/** One page a language, both at once: the other core would be idle. */
async function inspect(screens: readonly Screen[]): Promise<void> {
  const faults: string[] = []
  for (const screen of screens) {
    await Promise.all(
      languageCodes.map(async (language) => {
        for (const fault of await inspectIn(screen, language)) faults.push(`${screen.name} ${language} ${fault}`)
      }),
    )
  }
  expect(faults).toEqual([])
}

async function inspectIn({ who, act }: Screen, language: Language): Promise<readonly string[]> {
  const page = await pageOf(who, language)
  const faults: string[] = []
  for (const look of LOOKS[languageCodes.indexOf(language) % LOOKS.length] ?? []) {
    await wear(page, look)
    await act?.(page)
    for (const fault of await faultsOf(page)) faults.push(`${look.size} ${look.light}: ${fault}`)
    if (act !== undefined) await page.keyboard.press('Escape')
  }
  return faults
}

async function pageOf(who: RoomMember, language: Language): Promise<Page> {
  const name = JSON.stringify([who, language])
  const page = pages.get(name) ?? (await room.open(who, { locale: languages[language].locale }))
  pages.set(name, page)
  const arrived = who.role === 'home' || who.role === 'admin' ? '' : `[data-show="${await statusNow()}"]`
  await page.locator(`html[lang="${language}"]${arrived}:has(main):has(h1)`).waitFor({ state: 'attached' })
  if (who.role === 'record') await page.getByRole('table').first().waitFor()
  return page
}

/** Takes from the turn, or gives to it, until so much is left. */
async function leave(left: number): Promise<void> {
  const { turn } = await liveNow()
  if (turn?.timer?.status !== 'running') throw new Error('a turn with a running clock was expected')
  const by = milliseconds(left - (turn.timer.endsAt - Date.now()))
  await room.server.command({ type: 'AddTime', turn: turn.id, to: 'turn', by })
}

async function turnNow(): Promise<number | null> {
  return (await liveNow()).turn?.id ?? null
}

async function statusNow(): Promise<string> {
  const { status, holdingSince } = await liveNow()
  return holdingSince === null ? status : 'held'
}

async function liveNow(): Promise<Live> {
  return ((await room.server.ask(`/shows/${SHOW}/view`)) as { readonly live: Live }).live
}
