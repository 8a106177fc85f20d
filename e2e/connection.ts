import type { Page } from 'playwright-core'
import { eventually } from '../testing/eventually.ts'

/** What a page says of its connection: connecting, live, late, lost or caught-up. */
export async function connectionOf(page: Page): Promise<string | null> {
  return page.locator('[data-connection]').first().getAttribute('data-connection')
}

/** Waits for one of these; answers how long it took, in ms. */
export async function connectionBecomes(page: Page, wanted: readonly string[], bound: number): Promise<number> {
  const since = performance.now()
  await eventually(async () => {
    const status = await connectionOf(page)
    if (status === null || !wanted.includes(status))
      throw new Error(`the connection is ${status}, not ${wanted.join(' or ')}`)
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
