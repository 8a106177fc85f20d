import { fileURLToPath } from 'node:url'
import { eventually } from '../testing/eventually.ts'
import type { BrowserRoom, RoomMember } from './room.ts'
import { type Fetched, type WireWatch, watchWire } from './wire.ts'

/** In kB (1,000 bytes) of JavaScript and CSS as a browser gets them on its first visit, in the heavier language. */
export const pageBudgets = {
  speaker: 95,
  moderator: 180,
  interpreter: 140,
  crew: 140,
  programme: 140,
  stage: 90,
  record: 140,
  home: 140,
} as const

export type WeighedPage = keyof typeof pageBudgets

// Its keys are the pages.
export const PAGES = Object.keys(pageBudgets) as readonly WeighedPage[]

/** In kB, for a page on which all that is written is Latin. */
export const FONT_BUDGET = 95

export const LANGUAGES = ['en', 'fr'] as const

/** Whoever waits for their turn has the heaviest of the speaker's pages. */
export const weighedPages: Readonly<Record<WeighedPage, RoomMember>> = {
  speaker: { role: 'speaker', person: 'harouna' },
  moderator: { role: 'moderator' },
  interpreter: { role: 'interpreter', person: 'en-1' },
  crew: { role: 'crew' },
  programme: { role: 'programme' },
  stage: { role: 'stage' },
  record: { role: 'record' },
  home: { role: 'admin' },
}

export interface Weighing {
  readonly fetched: readonly Fetched[]
  /** Epoch ms: when the server said what the page shows. */
  readonly told: number
  /** Epoch ms: when the page had its first picture. */
  readonly firstSight: number
  /** In kB, as they came over the line. */
  readonly code: number
  readonly fonts: number
  /** The page's own text, and what it asked the API for. */
  readonly texts: number
}

/** Opens a page as somebody who was never there, and weighs what comes until nothing more does. */
export async function weigh(
  room: BrowserRoom,
  who: RoomMember,
  language: (typeof LANGUAGES)[number],
): Promise<Weighing> {
  const watched: WireWatch[] = []
  const page = await room.open(who, {
    locale: language === 'en' ? 'en-GB' : 'fr-CH',
    async watched(opened) {
      watched.push(await watchWire(opened))
      await opened.addInitScript({ path: fileURLToPath(new URL('firstSightInPage.js', import.meta.url)) })
    },
  })
  const firstSight = await eventually(async () => {
    const at = await page.evaluate(() => Number(Reflect.get(window, 'firstSight') ?? 0))
    if (at === 0) throw new Error('there is no picture yet')
    return at
  }, 20_000)
  const [wire] = watched
  if (wire === undefined) throw new Error('nobody watched the page')
  const fetched = await untilQuiet(wire)
  await page.context().close()
  return {
    fetched,
    told: wire.toldAt() ?? 0,
    firstSight,
    code: kB(fetched, 'js', 'css'),
    fonts: kB(fetched, 'font'),
    texts: kB(fetched, 'html', 'json'),
  }
}

const QUIET = 1_000

async function untilQuiet(wire: WireWatch): Promise<readonly Fetched[]> {
  let before = -1
  for (;;) {
    const fetched = wire.fetched()
    // The font comes last; without it the page is not settled, however busy the machine is.
    if (fetched.length === before && fetched.some(({ kind }) => kind === 'font')) return fetched
    before = fetched.length
    await new Promise((resolve) => setTimeout(resolve, QUIET))
  }
}

function kB(fetched: readonly Fetched[], ...kinds: readonly Fetched['kind'][]): number {
  return fetched.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}
