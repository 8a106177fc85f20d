import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Look {
  readonly size: 'wide' | 'phone'
  readonly light: 'light' | 'dark'
}

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** Dresses the page as a device of that size, in that light. */
export async function wear(page: Page, { size, light }: Look): Promise<void> {
  await page.setViewportSize(SIZES[size])
  await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' })
}

/** What is wrong with a page as it stands: axe's findings, and anything wider than the window. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // Sent as a command of the developer tools, so that the page's own policy stays as it is.
  await page.evaluate(`if (window.axe === undefined) { ${axe} }`)
  const { violations, overflow } = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }
    const results = await tool.run({ resultTypes: ['violations'] })
    return {
      violations: results.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id} at ${node.target.join(' ')}`),
      ),
      overflow: (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
    }
  })
  return overflow > 0 ? [...violations, `${overflow} px wider than the window`] : violations
}
