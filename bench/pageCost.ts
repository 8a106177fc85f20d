import type { CDPSession, Page } from 'playwright-core'
import { sleep } from '../testing/eventually.ts'
import { machineTime } from '../testing/statistics.ts'
import type { HeardFrame } from './viewer.ts'

/** After it was opened: fonts, the burst of probes, what is fetched on demand. */
const SETTLING = 6_000

/** What a page costs each second while nobody touches it, and what it hears. */
export async function watch(
  page: Page,
  seconds: number,
): Promise<{ readonly cost: Counters; readonly heard: HeardFrame }> {
  const cdp = await page.context().newCDPSession(page)
  const ear = await listen(cdp)
  await shown(page)
  await sleep(SETTLING)
  const [before, began] = [await countersOf(cdp), machineTime()]
  ear.begin()
  await sleep(seconds * 1000)
  const heard = ear.end()
  const [after, passed] = [await countersOf(cdp), (machineTime() - began) / 1000]
  await page.context().close()
  return {
    heard,
    cost: {
      TaskDuration: (after.TaskDuration - before.TaskDuration) / passed,
      LayoutCount: (after.LayoutCount - before.LayoutCount) / passed,
      RecalcStyleCount: (after.RecalcStyleCount - before.RecalcStyleCount) / passed,
    },
  }
}

async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['show'] === 'live')
}

/** Seconds of the main thread's own CPU time, and counts. */
export interface Counters {
  readonly TaskDuration: number
  readonly LayoutCount: number
  readonly RecalcStyleCount: number
}

async function countersOf(cdp: CDPSession): Promise<Counters> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    TaskDuration: of('TaskDuration'),
    LayoutCount: of('LayoutCount'),
    RecalcStyleCount: of('RecalcStyleCount'),
  }
}

/** What comes in over a page's socket. */
interface Ear {
  readonly begin: () => void
  readonly end: () => HeardFrame
}

async function listen(cdp: CDPSession): Promise<Ear> {
  let heard: HeardFrame = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
  cdp.on('Network.webSocketFrameReceived', ({ response: { payloadData } }) => {
    heard.bytes += payloadData.length
    if (payloadData.startsWith('2')) heard.heartbeats += 1
    else if (payloadData.startsWith('43')) heard.answers += 1
    else heard.messages += 1
  })
  // The thread's own time: what else the machine does is not the page's.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Network.enable')
  return {
    begin() {
      heard = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
    },
    end: () => heard,
  }
}
