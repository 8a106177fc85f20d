import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { eventually } from '../testing/eventually.ts'

/** What DevTools has called "Fast 3G": 1.6 Mbit/s less a tenth, 150 ms × 3.75 before each answer, and CPU 4 × slower. */
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9,
} as const
const CPU_SLOWDOWN = 4

/** Makes the page's device and line slow, sockets included. */
export async function slowPhone(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', FAST_3G)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** Writes down in the page when its figures were first right. To be called before the page goes anywhere. */
export async function watchFigures(page: Page): Promise<void> {
  await page.addInitScript({ path: fileURLToPath(new URL('firstRightInPage.js', import.meta.url)) })
}

/** In s, from the navigation's begin. */
export async function firstRight(page: Page): Promise<number> {
  return eventually(async () => {
    const at = await page.evaluate(() => Number(Reflect.get(window, 'firstRight') ?? 0))
    if (at === 0) throw new Error('the figures are not right yet')
    return at / 1000
  }, 30_000)
}
