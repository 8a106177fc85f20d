import type { Page } from 'playwright-core'
import { eventually, sleep, within } from '../testing/eventually.ts'

/** What a page says is on, on its root element. */
export interface FloorSeen {
  readonly show: string | null
  readonly turn: string | null
  readonly person: string | null
  readonly language: string | null
  /** Epoch ms; `null` while held, and for the chair, who has no limit. */
  readonly endsAt: number | null
}

export async function floorSeen(page: Page): Promise<FloorSeen> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    const ends = dataset['floorEnds']
    return {
      show: dataset['show'] ?? null,
      turn: dataset['floorTurn'] ?? null,
      person: dataset['floorPerson'] ?? null,
      language: dataset['floorLanguage'] ?? null,
      endsAt: ends === undefined ? null : Date.parse(ends),
    }
  })
}

/** Two pages agree on an instant within this. */
export const AGREEMENT = 100

/**
 * Waits until every page says the same, as `expected` has it. The turn's end must be the same instant for all of them,
 * and what their tabs count down to must be that instant.
 */
export async function agree(pages: readonly Page[], expected: Partial<FloorSeen>): Promise<FloorSeen> {
  const first = await eventually(async () => {
    const all = await Promise.all(pages.map(floorSeen))
    const [one] = all
    if (one === undefined) throw new Error('nobody was asked')
    const wanted = { ...one, ...expected }
    for (const [index, seen] of all.entries()) {
      const { endsAt, ...rest } = seen
      const { endsAt: end, ...others } = wanted
      const apart = endsAt === null || end === null ? (endsAt === end ? 0 : Number.NaN) : Math.abs(endsAt - end)
      if (JSON.stringify(rest) !== JSON.stringify(others) || !(apart <= AGREEMENT)) {
        throw new Error(`page ${index} shows ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`)
      }
    }
    return one
  })
  if (first.endsAt !== null) {
    const { endsAt } = first
    await Promise.all(pages.map((page) => countsDownTo(page, endsAt)))
  }
  return first
}

/**
 * What the tab counts to, as somebody with a good stop-watch would find out: a second that flips to 3:12 says that the
 * end is 3:12 away. A busy machine draws late now and then, so of the flips that come the nearest one counts.
 */
export async function countsDownTo(page: Page, endsAt: number): Promise<void> {
  let seen = (await flipsOf(page)).length
  let nearest = Number.POSITIVE_INFINITY
  const until = performance.now() + within(2_000)
  while (performance.now() < until) {
    const flips = await flipsOf(page)
    for (const { at, left } of flips.slice(seen)) {
      const off = at + left - endsAt
      nearest = Math.abs(off) < Math.abs(nearest) ? off : nearest
    }
    if (Math.abs(nearest) <= AGREEMENT) return
    seen = flips.length
    await sleep(100)
  }
  throw new Error(`${await page.title()}: counts down to another instant than the turn's end, ${nearest} ms apart`)
}

interface Flip {
  /** Epoch ms by the page's monotonic clock. */
  readonly at: number
  /** What the figure then read, in ms; below zero when over. */
  readonly left: number
}

/** Watches the tab's title from the first call on; each answer holds all flips so far. */
async function flipsOf(page: Page): Promise<readonly Flip[]> {
  return page.evaluate(() => {
    const watched = window as unknown as { flips?: { at: number; left: number }[] }
    if (watched.flips !== undefined) return watched.flips
    const flips: { at: number; left: number }[] = []
    watched.flips = flips
    let before: number | null = null
    const read = () => {
      const figure = /(\+?)((?:\d+:)?\d+:\d\d)/.exec(document.title)
      if (figure === null) {
        before = null
        return
      }
      const seconds = (figure[2] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
      const left = figure[1] === '+' ? -seconds : seconds
      // Only a second that follows the one before it is a flip; anything else is another turn, or another limit.
      if (before !== null && left === before - 1) {
        flips.push({ at: performance.timeOrigin + performance.now(), left: left * 1000 })
      }
      before = left
    }
    read()
    new MutationObserver(read).observe(document.head, { subtree: true, childList: true, characterData: true })
    return flips
  })
}
