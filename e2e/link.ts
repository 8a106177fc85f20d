import type { Page } from 'playwright-core'
import { eventually } from '../testing/eventually.ts'

/** What a page says of its link: connecting, live, late, lost or caught-up. */
export async function linkOf(page: Page): Promise<string | null> {
  return page.locator('[data-link]').first().getAttribute('data-link')
}

/** Waits for one of these; answers how long it took, in ms. */
export async function linkBecomes(page: Page, wanted: readonly string[], bound: number): Promise<number> {
  const since = performance.now()
  await eventually(async () => {
    const link = await linkOf(page)
    if (link === null || !wanted.includes(link)) throw new Error(`the link is ${link}, not ${wanted.join(' or ')}`)
  }, bound)
  return performance.now() - since
}

/** Leaves a mark that a reload would wipe away. */
export async function markPages(pages: readonly Page[]): Promise<void> {
  await Promise.all(
    pages.map((page) =>
      page.evaluate(() => {
        document.documentElement.classList.add('stayed')
      }),
    ),
  )
}

/** Whether none of these was loaded anew since it was marked. */
export async function haveStayed(pages: readonly Page[]): Promise<boolean> {
  const stayed = await Promise.all(
    pages.map((page) => page.evaluate(() => document.documentElement.classList.contains('stayed'))),
  )
  return stayed.every(Boolean)
}
