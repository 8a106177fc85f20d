import { fileURLToPath } from 'node:url'
import type { PageName } from '../shared/protocol/pages.ts'
import { type Language, languages } from '../shared/words/languages.ts'
import { eventually } from '../testing/eventually.ts'
import type { BrowserRoom, RoomMember } from './room.ts'
import { type Fetched, type WireWatch, watchWire } from './wire.ts'

interface Weighed {
  /** In kB (1,000 bytes) of JavaScript and CSS as a browser gets them on its first visit, in the heavier language. */
  readonly budget: number
  readonly who: RoomMember
}

export type WeighedPage = PageName | 'home'

/** Whoever waits for their turn has the heaviest of the speaker's pages. */
export const weighedPages: Readonly<Record<WeighedPage, Weighed>> = {
  speaker: { budget: 95, who: { role: 'speaker', person: 'harouna' } },
  moderator: { budget: 180, who: { role: 'moderator' } },
  interpreter: { budget: 140, who: { role: 'interpreter', person: 'en-1' } },
  crew: { budget: 140, who: { role: 'crew' } },
  programme: { budget: 140, who: { role: 'programme' } },
  stage: { budget: 90, who: { role: 'stage' } },
  record: { budget: 140, who: { role: 'record' } },
  home: { budget: 140, who: { role: 'admin' } },
}

// Its keys are the pages.
export const PAGES = Object.keys(weighedPages) as readonly WeighedPage[]

/** In kB, for a page on which all that is written is Latin. */
export const FONT_BUDGET = 95

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
export async function weigh(room: BrowserRoom, who: RoomMember, language: Language): Promise<Weighing> {
  const watched: WireWatch[] = []
  const page = await room.open(who, {
    locale: languages[language].locale,
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
