import { firstRight, slowPhone, watchFigures } from '../e2e/firstRight.ts'
import { plannedTurns } from '../e2e/people.ts'
import { type BrowserRoom, openRoom } from '../e2e/room.ts'
import { median } from '../testing/statistics.ts'
import type { Measure, Values } from './row.ts'

const named = (visit: string) => `speaker page, CPU 4 × slower and Fast 3G: first right time, ${visit}`
const COLD = named('cold')
const WARM = named('warm')

/** Of so many visits of each kind, the median: on the first nothing is kept, on the second what a browser keeps. */
export function createFirstRight(visits: number): Measure {
  return {
    rows: [
      { name: COLD, unit: 's', budget: 3.5 },
      { name: WARM, unit: 's', budget: 1.8 },
    ],
    run: () => measure(visits),
  }
}

async function measure(visits: number): Promise<Values> {
  const room = await openRoom()
  try {
    await room.server.command({ type: 'StartShow', start: 'now' })
    const seen: { readonly cold: number; readonly warm: number }[] = []
    for (let n = 0; n < visits; n += 1) seen.push(await visit(room))
    return { [COLD]: median(seen.map(({ cold }) => cold)), [WARM]: median(seen.map(({ warm }) => warm)) }
  } finally {
    await room.close()
  }
}

/** A device of its own, twice. */
async function visit(room: BrowserRoom): Promise<{ readonly cold: number; readonly warm: number }> {
  const page = await room.open(
    { role: 'speaker', person: plannedTurns[0]?.person ?? '' },
    {
      async watched(opened) {
        await slowPhone(await opened.context().newCDPSession(opened))
        await watchFigures(opened)
      },
    },
  )
  const cold = await firstRight(page)
  await page.waitForLoadState('networkidle')
  await page.reload()
  const warm = await firstRight(page)
  await page.context().close()
  return { cold, warm }
}
