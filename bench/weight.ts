import { openRoom } from '../e2e/room.ts'
import { FONT_BUDGET, type WeighedPage, type Weighing, weigh, weighedPages } from '../e2e/weighing.ts'
import { languageCodes } from '../shared/words/languages.ts'
import type { Measure, Values } from './row.ts'

const named = (page: string, what: string) => `${page} page on the wire: ${what}`
const CODE = 'JS and CSS'
const FONTS = 'fonts'
const TEXTS = 'HTML and JSON'

/** What a first visit brings into a real browser while the show runs, in the language that weighs more. */
export function createWeight(pages: readonly WeighedPage[]): Measure {
  return {
    rows: pages.flatMap((page) => [
      { name: named(page, CODE), unit: 'kB', budget: weighedPages[page].budget },
      { name: named(page, FONTS), unit: 'kB', budget: FONT_BUDGET },
      { name: named(page, TEXTS), unit: 'kB', budget: null },
    ]),
    run: () => measure(pages),
  }
}

async function measure(pages: readonly WeighedPage[]): Promise<Values> {
  const room = await openRoom()
  try {
    await room.server.command({ type: 'StartShow', start: 'now' })
    const values: Record<string, number> = {}
    for (const page of pages) {
      const weighed: Weighing[] = []
      for (const language of languageCodes) weighed.push(await weigh(room, weighedPages[page].who, language))
      const most = (part: (weighing: Weighing) => number) => Math.max(...weighed.map(part))
      values[named(page, CODE)] = most(({ code }) => code)
      values[named(page, FONTS)] = most(({ fonts }) => fonts)
      values[named(page, TEXTS)] = most(({ texts }) => texts)
    }
    return values
  } finally {
    await room.close()
  }
}
